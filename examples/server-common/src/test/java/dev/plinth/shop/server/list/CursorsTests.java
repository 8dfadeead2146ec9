package dev.plinth.shop.server.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTests {
    private static final String QUESTION = "/v1/orders?sort=NUMBER";
    private static final UUID ID = UUID.fromString("0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b14");

    private final Cursors cursors = new Cursors(secret('a'));

    @ParameterizedTest
    @ValueSource(strings = {"", "536365", "2010-12-01T08:26:00Z", "Krönung \ud83d\udc51 0193a6f0", "a\u0000b"})
    void leadsBackToItsPlace(String value) {
        var cursor = cursors.of(QUESTION, value, ID);

        assertThat(place(QUESTION, cursor)).isEqualTo(new Position<>(value, ID));
    }

    @Test
    void holdsOnEveryServerWithTheSecret() {
        var cursor = new Cursors(secret('a')).of(QUESTION, "536365", ID);

        assertThat(place(QUESTION, cursor)).isEqualTo(new Position<>("536365", ID));
    }

    @Test
    void refusesAChangeOfAnyBit() {
        var cursor = cursors.of(QUESTION, "536365", ID);
        var bytes = Base64.getUrlDecoder().decode(cursor);

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            requireRefused(QUESTION, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @Test
    void refusesAChangeOfAnyCharacter() {
        for (var value : new String[] {"1", "12", "123"}) {
            var cursor = cursors.of(QUESTION, value, ID);

            for (int i = 0; i < cursor.length(); i++) {
                for (char other : "ABCDEFghijkl0189-_".toCharArray()) {
                    if (cursor.charAt(i) != other) {
                        requireRefused(QUESTION, cursor.substring(0, i) + other + cursor.substring(i + 1));
                    }
                }
            }
        }
    }

    @Test
    void refusesASecondWayToWriteIt() {
        for (var value : new String[] {"1", "12", "123"}) {
            var cursor = cursors.of(QUESTION, value, ID);

            requireRefused(QUESTION, cursor + "=");
            requireRefused(QUESTION, cursor + "==");
            requireRefused(QUESTION, cursor + "A");
            requireRefused(QUESTION, " " + cursor);
            requireRefused(QUESTION, cursor.substring(0, cursor.length() - 1));
        }
    }

    @Test
    void refusesOneOfAnotherQuestion() {
        var cursor = cursors.of(QUESTION, "536365", ID);

        requireRefused("/v1/orders?sort=PLACED_AT", cursor);
        requireRefused(QUESTION + "\u0000", cursor);
        requireRefused("", cursor);
    }

    @Test
    void tellsWhereAQuestionEnds() {
        var first = ID.toString();
        var sealed = Base64.getUrlDecoder().decode(cursors.of("/v1", "\u0000" + ID + "536365", ID));
        var shorter = new byte[sealed.length - first.length() - 1];
        System.arraycopy(sealed, 0, shorter, 0, 16);
        System.arraycopy(sealed, sealed.length - shorter.length + 16, shorter, 16, shorter.length - 16);

        requireRefused(
                "/v1\u0000" + first, Base64.getUrlEncoder().withoutPadding().encodeToString(shorter));
    }

    @Test
    void refusesOneOfAnotherSecret() {
        requireRefused(QUESTION, new Cursors(secret('b')).of(QUESTION, "536365", ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AA", "AAAA", "not base 64", "%", "a+b/", "\u00e9", "=", "\u0000"})
    void refusesWhatIsNone(String cursor) {
        requireRefused(QUESTION, cursor);
    }

    @Test
    void refusesASealWithNothingBehindIt() {
        UnaryOperator<String> encoded = text ->
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        requireRefused(QUESTION, encoded.apply("x".repeat(16)));
        requireRefused(QUESTION, encoded.apply("x".repeat(51)));
        requireRefused(QUESTION, encoded.apply("x".repeat(52)));
        requireRefused(QUESTION, encoded.apply("x".repeat(5_000)));
    }

    @Test
    void needsASecretOf32Bytes() {
        assertThatThrownBy(() -> new Cursors(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Cursors(new byte[32]).of(QUESTION, "", ID)).isNotEmpty();
    }

    @Test
    void keepsItsSecretWhenTheCallerWipesTheArray() {
        var secret = secret('a');
        var wiped = new Cursors(secret);
        Arrays.fill(secret, (byte) 0);

        assertThat(wiped.of(QUESTION, "536365", ID)).isEqualTo(cursors.of(QUESTION, "536365", ID));
    }

    private Position<UUID> place(String question, String cursor) {
        return cursors.place(question, cursor, id -> id);
    }

    private void requireRefused(String question, String cursor) {
        var refused = catchThrowableOfType(RefusedRequest.class, () -> place(question, cursor));

        assertThat(refused).as(cursor).isNotNull();
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().errors()).singleElement().satisfies(error -> {
            assertThat(error.path()).isEqualTo("cursor");
            assertThat(error.message()).isEqualTo("must be the cursor of a page of the same list, unchanged");
        });
    }

    private static byte[] secret(char filling) {
        return String.valueOf(filling).repeat(32).getBytes(StandardCharsets.US_ASCII);
    }
}

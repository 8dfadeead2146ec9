package dev.plinth.shop.server.access;

import static dev.plinth.shop.server.access.Issuer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import dev.plinth.shop.server.access.IssuerKeys.Pace;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IssuerKeysTests {
    private static final ECKey OLD = Issuer.ec("old");
    private static final ECKey NEW = Issuer.ec("new");
    private static final ECKey UNKNOWN = Issuer.ec("unknown");

    /** Keys of other algorithms, or for something else than signatures. */
    private static final JWK EDWARDS = jwk("""
            {"kty": "OKP", "crv": "Ed25519", "kid": "edwards", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");

    private static final JWK OTHER_CURVE = Issuer.ec("other", Curve.P_384);
    private static final JWK FOR_SECRETS =
            new ECKey.Builder(UNKNOWN).keyUse(KeyUse.ENCRYPTION).build();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Reads the set again for each unknown key, and for nothing else. */
    private static final Pace WHEN_UNKNOWN = new Pace(Duration.ofHours(1), Duration.ZERO, Duration.ZERO, PATIENCE);

    /** Reads the set again after a millisecond. */
    private static final Pace SOON = new Pace(Duration.ofMillis(1), Duration.ZERO, Duration.ZERO, PATIENCE);

    /** Reads the set twice at most while a test runs. */
    private static final Pace TWICE = new Pace(Duration.ofHours(2), Duration.ZERO, Duration.ofHours(1), PATIENCE);

    @TempDir
    private Path folder;

    @Test
    void takesANewKeyOfAFileWithoutARestart() {
        var tokens = tokens(file(OLD), WHEN_UNKNOWN);
        requireTaken(tokens, OLD);

        file(OLD, NEW);

        requireTaken(tokens, NEW);
        requireTaken(tokens, OLD);
    }

    @Test
    void dropsAKeyThatIsNoLongerInTheFile() {
        var tokens = tokens(file(OLD), WHEN_UNKNOWN);
        requireTaken(tokens, OLD);

        file(NEW);

        requireTaken(tokens, NEW);
        requireRefused(tokens, OLD);
    }

    @Test
    void readsAFileAgainThatChangedThoughNoUnknownKeyComes() {
        var tokens = tokens(file(OLD, NEW), SOON);
        requireTaken(tokens, OLD);

        file(NEW);

        while (status(tokens, OLD) == 200) {
            Thread.onSpinWait();
        }
        requireRefused(tokens, OLD);
    }

    @Test
    void keepsTheKeysOfAFileThatIsBroken() throws IOException {
        var tokens = tokens(file(OLD), SOON);
        requireTaken(tokens, OLD);

        Files.writeString(folder.resolve("keys.json"), "{\"keys\": [{\"kty\":");
        requireTaken(tokens, OLD);
        Files.delete(folder.resolve("keys.json"));

        requireTaken(tokens, OLD);
        requireRefused(tokens, UNKNOWN);
    }

    private static JWK jwk(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void doesNotStartWithoutAKey() throws IOException {
        var path = folder.resolve("keys.json");
        var settings = TokenSettings.of(Issuer.NAME, Issuer.AUDIENCE, path.toString());

        assertThatThrownBy(() -> Tokens.of(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("token.keys cannot be read: " + path);
        file();
        assertThatThrownBy(() -> Tokens.of(settings)).hasMessageContaining("no key for RS256 or ES256");
        file(EDWARDS);
        assertThatThrownBy(() -> Tokens.of(settings)).hasMessageContaining("no key for RS256 or ES256");
        file(OTHER_CURVE, FOR_SECRETS);
        assertThatThrownBy(() -> Tokens.of(settings)).hasMessageContaining("no key for RS256 or ES256");
        Files.writeString(path, "-----BEGIN PUBLIC KEY-----");
        assertThatThrownBy(() -> Tokens.of(settings))
                .hasMessageStartingWith("token.keys cannot be read: ")
                .hasMessageNotContainingAny("PUBLIC KEY");
        file(OLD);
        requireTaken(Tokens.of(settings), OLD);
    }

    @Test
    void leavesKeysOutThatAreWeakOrShared() throws IOException {
        var weak = Issuer.rsa("weak", 1024);
        var strong = Issuer.rsa("strong", 2048);
        var secret = new OctetSequenceKey.Builder("x".repeat(64).getBytes(StandardCharsets.US_ASCII))
                .keyID("secret")
                .build();
        var keys = new JWKSet(List.of(weak, strong, secret)).toString(false);
        Files.writeString(folder.resolve("keys.json"), keys);

        var tokens = tokens(folder.resolve("keys.json").toUri(), WHEN_UNKNOWN);

        requireTaken(tokens, strong);
        requireRefused(tokens, weak);
    }

    @Test
    void followsTheKeysOfAServer() {
        try (var server = new PublishedKeys(0).publish(OLD)) {
            var tokens = tokens(server.address(), WHEN_UNKNOWN);
            requireTaken(tokens, OLD);
            requireTaken(tokens, OLD);
            assertThat(server.asked()).isEqualTo(1);

            server.publish(NEW);

            requireTaken(tokens, NEW);
            requireRefused(tokens, OLD);
        }
    }

    @Test
    void readsAheadInTheBackground() {
        var pace =
                new Pace(Duration.ofHours(1), Duration.ofHours(1).minusMillis(2), Duration.ZERO, Duration.ofMillis(1));
        try (var server = new PublishedKeys(0).publish(OLD, NEW)) {
            var tokens = tokens(server.address(), pace);
            requireTaken(tokens, OLD);

            server.publish(NEW);

            while (status(tokens, OLD) == 200) {
                Thread.onSpinWait();
            }
            requireTaken(tokens, NEW);
        }
    }

    @Test
    void asksSeldomForUnknownKeys() {
        try (var server = new PublishedKeys(0).publish(OLD)) {
            var tokens = tokens(server.address(), TWICE);
            requireTaken(tokens, OLD);

            for (int i = 0; i < 20; i++) {
                requireRefused(tokens, UNKNOWN);
            }

            assertThat(server.asked()).isEqualTo(2);
            requireTaken(tokens, OLD);
        }
    }

    @Test
    void goesOnWithItsKeysWhileTheServerIsDown() {
        var server = new PublishedKeys(0).publish(OLD);
        var tokens = tokens(server.address(), SOON);
        requireTaken(tokens, OLD);

        server.fail(500);
        requireTaken(tokens, OLD);
        server.publish("<html>we are being repaired</html>");
        requireTaken(tokens, OLD);
        server.close();

        requireTaken(tokens, OLD);
        requireRefused(tokens, UNKNOWN);
    }

    @Test
    void isUnavailableUntilThereAreKeys() {
        var server = new PublishedKeys(0).fail(503);
        var address = server.address();
        var port = server.port();
        var tokens = tokens(address, WHEN_UNKNOWN);
        var limited = tokens(address, TWICE);

        assertThat(status(tokens, OLD)).isEqualTo(503);
        server.close();
        assertThat(status(tokens, OLD)).isEqualTo(503);
        for (int i = 0; i < 4; i++) {
            assertThat(status(limited, OLD)).isEqualTo(503);
        }
        try (var again = new PublishedKeys(port).publish(OLD)) {
            requireTaken(tokens, OLD);
            requireRefused(tokens, UNKNOWN);
            assertThat(again.asked()).isEqualTo(2);
        }
    }

    @Test
    void readsNothingFromAnotherPlace() {
        try (var other = new PublishedKeys(0).publish(OLD);
                var server = new PublishedKeys(0).redirect(other.address())) {
            var tokens = tokens(server.address(), WHEN_UNKNOWN);

            assertThat(status(tokens, OLD)).isEqualTo(503);
            assertThat(other.asked()).isZero();
        }
    }

    @Test
    void waitsForNoServerThatHangsAndReadsNoEndlessSet() {
        try (var server = new PublishedKeys(0).hang()) {
            var tokens = tokens(server.address(), WHEN_UNKNOWN);

            assertThat(status(tokens, OLD)).isEqualTo(503);
            server.publish(" ".repeat(2 << 20) + Issuer.set(OLD));
            assertThat(status(tokens, OLD)).isEqualTo(503);
            server.publish(OLD);
            requireTaken(tokens, OLD);
        }
    }

    @Test
    void takesItsUsualPaces() {
        try (var server = new PublishedKeys(0).publish(OLD)) {
            requireTaken(Tokens.of(new TokenSettings(Issuer.NAME, Issuer.AUDIENCE, server.address())), OLD);
            requireTaken(Tokens.of(new TokenSettings(Issuer.NAME, Issuer.AUDIENCE, file(OLD))), OLD);
        }
    }

    private URI file(JWK... keys) {
        try {
            return Files.writeString(folder.resolve("keys.json"), Issuer.set(keys))
                    .toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tokens tokens(URI keys, Pace pace) {
        return new Tokens(new IssuerKeys(keys, pace), Issuer.NAME, Issuer.AUDIENCE);
    }

    private static void requireTaken(Tokens tokens, JWK key) {
        assertThat(status(tokens, key)).isEqualTo(200);
    }

    private static void requireRefused(Tokens tokens, JWK key) {
        assertThat(status(tokens, key)).isEqualTo(401);
    }

    private static int status(Tokens tokens, JWK key) {
        try {
            tokens.caller("Bearer " + token(key));
            return 200;
        } catch (RefusedRequest e) {
            return e.problem().status();
        }
    }
}

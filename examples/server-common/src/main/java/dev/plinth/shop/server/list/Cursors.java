package dev.plinth.shop.server.list;

import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a list goes on, in a form that callers can keep and not make: the place, sealed together with the question that it
 * belongs to (HMAC-SHA256, of which 16 bytes are kept). So a changed cursor is refused, and one of another question too.
 */
public final class Cursors {
    private static final int SEAL_BYTES = 16;

    private final SecretKeySpec secret;

    /** Cursors of all servers that have this secret, which is at least 32 bytes long. */
    public Cursors(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException(
                    "cursor.secret, or what cursor.secret.file holds, must be at least 32 bytes long");
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * The cursor for a place.
     *
     * @param question what was asked for, the same on each page
     * @param id the last item's identifier as a UUID
     */
    public String of(String question, String value, UUID id) {
        var place = (id + value).getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(seal(question, place), SEAL_BYTES + place.length);
        System.arraycopy(place, 0, sealed, SEAL_BYTES, place.length);
        return encoded(sealed);
    }

    /**
     * The place that a cursor stands for.
     *
     * @throws RefusedRequest if it is not one that was handed out for this question
     */
    public <I> Position<I> place(String question, String cursor, Function<UUID, I> make) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
        // The decoder takes padding, and bits behind the last byte that mean nothing.
        if (sealed.length < SEAL_BYTES + 36 || !encoded(sealed).equals(cursor)) {
            throw notOurs();
        }
        var place = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
        if (!MessageDigest.isEqual(seal(question, place), Arrays.copyOf(sealed, SEAL_BYTES))) {
            throw notOurs();
        }
        var text = new String(place, StandardCharsets.UTF_8);
        return new Position<>(text.substring(36), make.apply(UUID.fromString(text.substring(0, 36))));
    }

    private static String encoded(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static RefusedRequest notOurs() {
        return RefusedRequest.invalid("cursor", "must be the cursor of a page of the same list, unchanged");
    }

    private byte[] seal(String question, byte[] place) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var asked = question.getBytes(StandardCharsets.UTF_8);
            // Its length tells where the question ends and the place begins, whatever they hold.
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(asked.length).flip());
            mac.update(asked);
            return Arrays.copyOf(mac.doFinal(place), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

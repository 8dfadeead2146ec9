package dev.plinth.shop.jersey;

import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.TemporaryIssuer;
import dev.plinth.shop.server.access.TokenSettings;
import dev.plinth.shop.server.access.Tokens;
import dev.plinth.shop.server.message.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Issues tokens by RS256, as most issuers do. A server checks them in a small part of the time that it needs for ES256, so
 * that the check hides less of what else it does.
 */
final class RsaIssuer {
    private static final String NAME = TemporaryIssuer.NAME;
    private static final String AUDIENCE = TemporaryIssuer.AUDIENCE;

    private final KeyPair key;
    private final Path keys;

    private RsaIssuer(KeyPair key, Path keys) {
        this.key = key;
        this.keys = keys;
    }

    /** An issuer with a new key, whose JWK set is in this file. */
    static RsaIssuer withKeysIn(Path file) throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var key = generator.generateKeyPair();
        var modulus = ((RSAPublicKey) key.getPublic()).getModulus().toByteArray();
        var jwk = Map.of("kty", "RSA", "kid", "one", "e", "AQAB", "n", encoded(modulus));
        Files.writeString(file, Json.write(Map.of("keys", List.of(jwk))));
        return new RsaIssuer(key, file);
    }

    /** A token for this caller that holds for an hour. */
    String token(Caller caller) {
        var claims = new TreeMap<String, Object>(Map.of(
                "iss", NAME,
                "aud", AUDIENCE,
                "sub", caller.subject(),
                "exp", Instant.now().plus(Duration.ofHours(1)).getEpochSecond(),
                "scope", String.join(" ", caller.scopes())));
        caller.customer().ifPresent(id -> claims.put("customer_id", id.toString()));
        var signed = encoded(bytes("{\"alg\":\"RS256\",\"kid\":\"one\"}")) + "." + encoded(bytes(Json.write(claims)));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(bytes(signed));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what this issuer issues, as a server does that is given its keys. */
    Tokens tokens() {
        return Tokens.of(TokenSettings.of(NAME, AUDIENCE, keys.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

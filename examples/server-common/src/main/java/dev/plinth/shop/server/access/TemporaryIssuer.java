package dev.plinth.shop.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dev.plinth.shop.server.message.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Issues tokens by a key that is made anew for each object and kept nowhere: for demonstrations and tests, where no issuer
 * is at hand. What it issued is worth nothing once the process ends.
 */
public final class TemporaryIssuer {
    /** The claim {@code iss} of its tokens. */
    // Wrapped, so that the compiler does not copy it into other classes (rule NO-INLINED-CONSTANTS).
    public static final String NAME = String.valueOf("https://issuer.plinth.example");

    /** The claim {@code aud} of its tokens. */
    // Wrapped, so that the compiler does not copy it into other classes (rule NO-INLINED-CONSTANTS).
    public static final String AUDIENCE = String.valueOf("https://api.plinth.example");

    private final ECKey key;

    /** An issuer with a new key. */
    public TemporaryIssuer() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("temporary").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token for this caller that holds from now on for so long. */
    public String token(Caller caller, Duration validity) {
        var now = Instant.now();
        var claims = new TreeMap<String, Object>(Map.of(
                "iss", NAME,
                "aud", AUDIENCE,
                "sub", caller.subject(),
                "iat", now.getEpochSecond(),
                "exp", now.plus(validity).getEpochSecond(),
                "scope", String.join(" ", caller.scopes())));
        caller.customer().ifPresent(id -> claims.put("customer_id", id.toString()));
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var token = new JWSObject(header, new Payload(Json.write(claims)));
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** The public key as a JWK set, by which another process reads what this issuer issues. */
    public String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** Reads what this issuer issues. */
    public Tokens tokens() {
        return new Tokens(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), NAME, AUDIENCE);
    }
}

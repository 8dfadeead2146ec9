package dev.plinth.shop.server.blackbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.plinth.shop.server.access.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/** Issues the tokens of tests, with a key of its own. */
final class Issuer {
    private static final String NAME = "https://issuer.example";
    private static final String AUDIENCE = "shop";

    private final ECKey key;

    Issuer() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a token says. */
    record Claims(String subject, String scope, Optional<UUID> customer) {
        static Claims staff(String scope) {
            return new Claims("ada@plinth.example", scope, Optional.empty());
        }

        static Claims customer(UUID id) {
            return new Claims("customer-" + id, "orders:read orders:write", Optional.of(id));
        }
    }

    String token(Claims claims) {
        var now = Instant.now();
        var set = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(claims.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                .claim("scope", claims.scope());
        claims.customer().ifPresent(id -> set.claim("customer_id", id.toString()));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), set.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    Tokens tokens() {
        return new Tokens(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), NAME, AUDIENCE);
    }
}

package dev.plinth.shop.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.plinth.shop.server.message.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes tokens, right ones and any other, since header and claims are taken as they are. */
final class Issuer {
    static final String NAME = "https://login.example";
    static final String AUDIENCE = "https://api.example";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Issuer() {}

    static ECKey ec(String kid) {
        return ec(kid, Curve.P_256);
    }

    static ECKey ec(String kid, Curve curve) {
        try {
            return new ECKeyGenerator(curve).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey rsa(String kid, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A set of the public parts, as an issuer publishes it. */
    static String set(JWK... keys) {
        return new JWKSet(List.of(keys)).toString(true);
    }

    /** The claims of a token that holds for a while. */
    static Map<String, Object> claims() {
        return new TreeMap<>(Map.of(
                "iss",
                NAME,
                "aud",
                AUDIENCE,
                "sub",
                "ada@plinth.example",
                "exp",
                Instant.now().getEpochSecond() + 600,
                "scope",
                "orders:read orders:write"));
    }

    /** A right token, signed by the key and named so. */
    static String token(JWK key) {
        return token(key, Json.write(claims()));
    }

    static String token(JWK key, String claims) {
        return token(key, "{\"alg\":\"" + algorithm(key) + "\",\"kid\":\"" + key.getKeyID() + "\"}", claims);
    }

    /** With a header and claims of any kind, and the signature that belongs to them. */
    static String token(JWK key, String header, String claims) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa
                    ? new RSASSASigner(rsa.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()))
                    : new ECDSASigner((ECKey) key);
            var input = encoded(header) + "." + encoded(claims);
            var signature = signer.sign(
                    new JWSHeader(JWSAlgorithm.parse(algorithm(key))), input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + signature;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String algorithm(JWK key) {
        return key instanceof RSAKey
                ? "RS256"
                : key instanceof ECKey ec && ec.getCurve().equals(Curve.P_384) ? "ES384" : "ES256";
    }
}

package dev.plinth.shop.server.access;

import static dev.plinth.shop.server.access.Issuer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTests {
    private static final RSAKey RSA = Issuer.rsa("rsa", 2048);
    private static final ECKey EC = Issuer.ec("ec");
    private static final ECKey EC_384 = Issuer.ec("ec384", Curve.P_384);
    private static final ECKey STRANGE = Issuer.ec("ec");

    private final Tokens tokens = new Tokens(
            new ImmutableJWKSet<>(new JWKSet(List.of(RSA, EC, EC_384)).toPublicJWKSet()), Issuer.NAME, Issuer.AUDIENCE);

    @Test
    void takesRs256AndEs256() {
        assertThat(caller(token(RSA)).subject()).isEqualTo("ada@plinth.example");
        assertThat(caller(token(EC)).scopes()).containsExactlyInAnyOrder("orders:read", "orders:write");
        assertThat(caller(token(EC)).customer()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Basic YWRhOmFkYQ==",
                "Token x",
                "Bearer a b",
                "Bearer \u00e9",
                "Bearer,"
            })
    void needsABearerToken(@Nullable String authorization) {
        var refused = refused(authorization);

        assertThat(refused.problem().detail()).isEqualTo("send a token as Authorization: Bearer");
    }

    @Test
    void takesOneTokenOnly() {
        assertThat(refused("Bearer " + token(EC) + ",Bearer " + token(EC))
                        .problem()
                        .detail())
                .isEqualTo("send a token as Authorization: Bearer");
        assertThat(refused("Bearer " + token(EC) + ", Bearer " + token(EC))
                        .problem()
                        .detail())
                .isEqualTo("send a token as Authorization: Bearer");
    }

    @Test
    void takesTheSchemeInAnyCase() {
        assertThat(tokens.caller("bEARER  " + token(EC)).subject()).isEqualTo("ada@plinth.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void refusesAnUnsignedToken(String algorithm) {
        var body = Issuer.encoded("{\"alg\":\"" + algorithm + "\",\"kid\":\"ec\"}") + "."
                + Issuer.encoded(Json.write(Issuer.claims())) + ".";

        assertThat(reason(body)).isEqualTo("it is not a signed JWT");
        assertThat(reason(body + token(EC).split("\\.")[2])).doesNotContain(algorithm);
    }

    @Test
    void refusesASecretMadeOfThePublicKey() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa").build();
        var input = header.toBase64URL() + "." + Issuer.encoded(Json.write(Issuer.claims()));
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + new String(
                        Base64.getMimeEncoder().encode(RSA.toRSAPublicKey().getEncoded()), StandardCharsets.US_ASCII)
                + "\n-----END PUBLIC KEY-----\n";

        for (var secret : List.of(
                RSA.toRSAPublicKey().getEncoded(),
                pem.getBytes(StandardCharsets.US_ASCII),
                RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.US_ASCII))) {
            var signature = new MACSigner(secret).sign(header, input.getBytes(StandardCharsets.US_ASCII));

            assertThat(reason(input + "." + signature)).contains("algorithm");
        }
    }

    @Test
    void refusesOtherAlgorithms() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("rsa").build();
        var input = header.toBase64URL() + "." + Issuer.encoded(Json.write(Issuer.claims()));
        var signature = new RSASSASigner(RSA).sign(header, input.getBytes(StandardCharsets.US_ASCII));

        assertThat(reason(input + "." + signature)).contains("algorithm");
        assertThat(reason(token(EC_384))).contains("algorithm");
        assertThat(reason(token(EC_384, "{\"alg\":\"ES256\",\"kid\":\"ec384\"}", Json.write(Issuer.claims()))))
                .contains("key");
        assertThat(reason(token(EC, "{\"alg\":\"RS256\",\"kid\":\"ec\"}", Json.write(Issuer.claims()))))
                .contains("key");
    }

    @Test
    void refusesKeysThatItDoesNotKnow() {
        var claims = Json.write(Issuer.claims());

        assertThat(reason(token(Issuer.ec("unknown")))).contains("key");
        assertThat(reason(token(STRANGE))).isEqualTo("its signature is not that of its key");
        assertThat(reason(token(EC, "{\"alg\":\"ES256\"}", claims))).isEqualTo("it does not name its key");
        assertThat(reason(token(EC, "{\"alg\":\"ES256\",\"kid\":null}", claims)))
                .isNotEmpty();
        assertThat(reason(token(EC, "{\"alg\":\"ES256\",\"kid\":\"rsa\"}", claims)))
                .contains("key");
    }

    @Test
    void refusesAChangedToken() {
        var parts = token(EC).split("\\.");
        var richer = Json.write(with("scope", "orders:read customers:erase"));

        assertThat(reason(parts[0] + "." + Issuer.encoded(richer) + "." + parts[2]))
                .isEqualTo("its signature is not that of its key");
        assertThat(reason(parts[0] + "." + parts[1] + ".")).isNotEmpty();
        assertThat(reason(parts[0] + "." + parts[1] + "." + "A".repeat(86)))
                .isEqualTo("its signature is not that of its key");
    }

    @Test
    void neverFollowsKeysThatTheTokenBrings() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
        var claims = Json.write(Issuer.claims());

        try {
            assertThat(reason(token(
                            STRANGE, header("\"jwk\":" + STRANGE.toPublicJWK().toJSONString()), claims)))
                    .isEqualTo("its signature is not that of its key");
            assertThat(reason(token(STRANGE, header("\"jku\":\"" + url + "\""), claims)))
                    .isEqualTo("its signature is not that of its key");
            assertThat(reason(token(STRANGE, header("\"x5u\":\"" + url + "\""), claims)))
                    .isEqualTo("its signature is not that of its key");
            assertThat(caller(token(EC, header("\"jku\":\"" + url + "\""), claims))
                            .subject())
                    .isEqualTo("ada@plinth.example");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusesHeadersThatItWouldHaveToUnderstand() {
        var claims = Json.write(Issuer.claims());

        assertThat(reason(token(EC, header("\"crit\":[\"exp\"],\"exp\":1"), claims)))
                .isNotEmpty();
        assertThat(reason(token(EC, header("\"crit\":[\"other\"]"), claims))).isNotEmpty();
        assertThat(reason(token(EC, header("\"crit\":\"exp\""), claims))).isNotEmpty();
        assertThat(reason(token(EC, header("\"crit\":[null]"), claims))).isNotEmpty();
    }

    @Test
    void takesTypesOfAccessTokensOnly() {
        var claims = Json.write(Issuer.claims());

        for (var type : List.of("JWT", "jwt", "at+jwt", "AT+JWT")) {
            assertThat(caller(token(EC, header("\"typ\":\"" + type + "\""), claims))
                            .subject())
                    .isEqualTo("ada@plinth.example");
        }
        for (var type : List.of("logout+jwt", "JOSE", "private+jwt", "")) {
            assertThat(reason(token(EC, header("\"typ\":\"" + type + "\""), claims)))
                    .contains("type");
        }
    }

    @Test
    void needsTheClaimsOfThisApi() {
        for (var claim : List.of("iss", "aud", "sub", "exp")) {
            var claims = Issuer.claims();
            claims.remove(claim);

            assertThat(reason(token(EC, Json.write(claims)))).as(claim).contains("issuer, audience, subject or times");
        }
        assertThat(reason(token(EC, Json.write(with("iss", "https://private.example")))))
                .contains("issuer");
        assertThat(reason(token(EC, Json.write(with("iss", Issuer.NAME + "/")))))
                .contains("issuer");
        assertThat(reason(token(EC, Json.write(with("aud", "private"))))).contains("audience");
        assertThat(reason(token(EC, Json.write(with("aud", List.of("private", "another"))))))
                .contains("audience");
        assertThat(reason(token(EC, Json.write(with("aud", List.of()))))).contains("audience");
        assertThat(caller(token(EC, Json.write(with("aud", List.of("private", Issuer.AUDIENCE)))))
                        .subject())
                .isEqualTo("ada@plinth.example");
    }

    @Test
    void allowsAMinuteForClocksThatDiffer() {
        var now = Instant.now().getEpochSecond();

        assertThat(caller(token(EC, Json.write(with("exp", now - 40)))).subject())
                .isNotEmpty();
        assertThat(caller(token(EC, Json.write(with("nbf", now + 59)))).subject())
                .isNotEmpty();
        assertThat(reason(token(EC, Json.write(with("exp", now - 61))))).isEqualTo("it has expired");
        assertThat(reason(token(EC, Json.write(with("nbf", now + 90))))).contains("times");
        assertThat(reason(token(EC, Json.write(with("exp", 0))))).isEqualTo("it has expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"exp\":\"soon\"",
                "\"exp\":null",
                "\"exp\":[1]",
                "\"exp\":-1",
                "\"exp\":1e400",
                "\"exp\":{}",
                "\"exp\":true",
                "\"nbf\":\"soon\"",
                "\"sub\":null",
                "\"sub\":[\"ada\"]",
                "\"aud\":5",
                "\"aud\":null",
                "\"aud\":[null]",
                "\"iss\":5",
                "\"iss\":null",
                "\"iss\":[\"https://login.example\"]"
            })
    void refusesClaimsOfAnotherType(String claim) {
        var name = claim.substring(1, claim.indexOf('"', 1));
        var claims = Issuer.claims();
        claims.remove(name);
        var json = Json.write(claims);

        assertThat(reason(token(EC, "{" + claim + "," + json.substring(1)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada\nlogged in as root",
                "ada\u0000",
                "ada\u0085",
                "ada\u007f",
                "ada\ud800",
                "ada\u2028",
                "ada\u202e"
            })
    void refusesSubjectsThatAreNotNames(String subject) {
        var claims = Issuer.claims();
        claims.remove("sub");
        var escaped = new StringBuilder();
        subject.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));

        var json = Json.write(claims);

        assertThat(reason(token(EC, "{\"sub\":\"" + escaped + "\"," + json.substring(1))))
                .isEqualTo("its subject is not a name");
    }

    @Test
    void refusesASubjectThatIsTooLong() {
        assertThat(caller(token(EC, Json.write(with("sub", "x".repeat(255))))).subject())
                .hasSize(255);
        assertThat(reason(token(EC, Json.write(with("sub", "x".repeat(256)))))).isEqualTo("its subject is not a name");
    }

    @Test
    void readsScopesFromOneText() {
        assertThat(caller(token(EC, Json.write(with("scope", "  a  b a ")))).scopes())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(caller(token(EC, Json.write(with("scope", "")))).scopes()).isEmpty();
        var without = Issuer.claims();
        without.remove("scope");
        assertThat(caller(token(EC, Json.write(without))).scopes()).isEmpty();
        assertThat(reason(token(EC, Json.write(with("scope", List.of("orders:read"))))))
                .isEqualTo("its scope is not a text");
        assertThat(reason(token(EC, Json.write(with("scope", 1))))).isEqualTo("its scope is not a text");
    }

    @Test
    void readsTheCustomer() {
        var customer = UUID.randomUUID();

        var caller = caller(token(EC, Json.write(with("customer_id", customer.toString()))));

        assertThat(caller.customer()).isEqualTo(Optional.of(customer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"1-1-1-1-1\"", "\"bob\"", "null", "5", "[]", "{}", "\" \"", "false"})
    void makesStaffOfNoCustomer(String customer) {
        var json = Json.write(Issuer.claims());

        assertThat(reason(token(EC, "{\"customer_id\":" + customer + "," + json.substring(1))))
                .startsWith("its customer_id is not a");
    }

    @Test
    void refusesClaimsThatStandTwice() {
        var json = Json.write(Issuer.claims());

        assertThat(reason(token(EC, "{\"sub\":\"bob\"," + json.substring(1)))).isNotEmpty();
        assertThat(reason(token(EC, "{\"scope\":\"customers:erase\"," + json.substring(1))))
                .isNotEmpty();
        assertThat(reason(token(EC, "{\"alg\":\"none\",\"alg\":\"ES256\",\"kid\":\"ec\"}", json)))
                .isNotEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(reason(token(EC, Json.write(with("more", "x".repeat(8_000))))))
                .isEqualTo("it is too long");
        assertThat(refused("Bearer " + "=".repeat(1_000_000)).problem().detail())
                .endsWith("it is too long");
        assertThat(refused("x".repeat(10_000_000)).problem().detail()).endsWith("it is too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bnVsbA..",
                "bnVsbA.e30.AA",
                "x",
                "..",
                "a.b.c",
                "a.b.c.d.e",
                "....",
                "eyJ.eyJ.eyJ",
                "e30.e30.e30",
                "bnVsbA.bnVsbA.",
                "W10.W10.AA",
                "=",
                "/.+.~"
            })
    void refusesGarbage(String garbage) {
        assertThat(refused("Bearer " + garbage).problem().status()).isEqualTo(401);
    }

    @Test
    void refusesDeepHeaders() {
        var deep = "[".repeat(1_500) + "]".repeat(1_500);

        assertThat(reason(token(EC, header("\"x\":" + deep), Json.write(Issuer.claims()))))
                .isNotEmpty();
    }

    @Test
    void answersEveryMutationWith401() {
        var random = new Random(10);
        var good = List.of(token(EC), token(RSA), token(EC, header("\"crit\":[\"b64\"],\"b64\":false"), "{}"));
        var values = List.of(
                "null", "[]", "{}", "5", "\"\"", "true", "[null]", "\"x\"", "-1e99", "{\"kty\":\"EC\"}", "[\"AA\"]");
        var names = List.of(
                "alg",
                "kid",
                "typ",
                "cty",
                "crit",
                "b64",
                "jwk",
                "jku",
                "x5u",
                "x5c",
                "x5t",
                "x5t#S256",
                "enc",
                "zip",
                "epk",
                "apu",
                "p2s",
                "p2c",
                "iv",
                "tag",
                "exp",
                "nonce",
                "url");
        for (int i = 0; i < 3_000; i++) {
            var token = good.get(random.nextInt(good.size()));
            String changed;
            if (random.nextBoolean()) {
                var bytes = token.getBytes(StandardCharsets.ISO_8859_1);
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length - 100)] = (byte) ("AZaz09-_.=~".charAt(random.nextInt(11)));
                }
                changed = new String(bytes, StandardCharsets.ISO_8859_1);
            } else {
                var name = names.get(random.nextInt(names.size()));
                changed = Issuer.encoded("{\"alg\":\"ES256\",\"kid\":\"ec\",\"" + name + "\":"
                                + values.get(random.nextInt(values.size())) + "}")
                        + token.substring(token.indexOf('.'));
            }
            if (!changed.equals(token)) {
                assertThat(refused("Bearer " + changed).problem().status())
                        .as(changed)
                        .isEqualTo(401);
            }
        }
    }

    private static String header(String more) {
        return "{\"alg\":\"ES256\",\"kid\":\"ec\"," + more + "}";
    }

    private static Map<String, Object> with(String claim, Object value) {
        var claims = Issuer.claims();
        claims.put(claim, value);
        return claims;
    }

    private Caller caller(String token) {
        return tokens.caller("Bearer " + token);
    }

    /** Why a token does not hold, which repeats nothing of it. */
    private String reason(String token) {
        var detail = String.valueOf(refused("Bearer " + token).problem().detail());
        assertThat(detail)
                .startsWith("the token does not hold: ")
                .doesNotContain("ada", "private", "https://", "eyJ", "erase", "\n");
        return detail.substring("the token does not hold: ".length());
    }

    private RefusedRequest refused(@Nullable String authorization) {
        var refused = catchThrowableOfType(RefusedRequest.class, () -> tokens.caller(authorization));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().type()).isEqualTo(ProblemKind.UNAUTHENTICATED.type());
        return refused;
    }
}

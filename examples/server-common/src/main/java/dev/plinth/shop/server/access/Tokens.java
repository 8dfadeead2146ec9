package dev.plinth.shop.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.server.message.Identifiers;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads bearer tokens (RFC 6750) that are signed JWTs (RFC 7519): by RS256 or ES256 and a key of the issuer's set, for this
 * audience, and valid now, give or take a minute. Claims: {@code sub}, {@code scope} (RFC 8693, separated by spaces), and
 * {@code customer_id} for customers.
 */
public final class Tokens {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]+=*) *");
    private static final Pattern SPACES = Pattern.compile(" +");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** Tokens of an issuer, for an audience. */
    public Tokens(JWKSource<SecurityContext> keys, String issuer, String audience) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp", "sub")));
    }

    /**
     * On whose behalf a request comes.
     *
     * @param authorization the value of the header {@code Authorization}, or null if it is not there
     * @throws RefusedRequest {@link ProblemKind#UNAUTHENTICATED} if it is not a token that holds; {@link
     *     ProblemKind#UNAVAILABLE} if the issuer's keys cannot be had
     */
    public Caller caller(@Nullable String authorization) {
        var bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            throw refused("send a token as Authorization: Bearer");
        }
        try {
            return caller(processor.process(bearer.group(1), null));
        } catch (KeySourceException e) {
            throw new RefusedRequest(ProblemKind.UNAVAILABLE, "the keys of the issuer of tokens cannot be had");
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refused("the token does not hold: " + e.getMessage());
        }
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        var scope = claims.getStringClaim("scope");
        var customer = claims.getStringClaim("customer_id");
        return new Caller(
                subject(claims.getSubject()),
                scope == null || scope.isBlank() ? Set.of() : Set.of(distinct(scope)),
                Optional.ofNullable(customer).map(Tokens::identifier));
    }

    private static String[] distinct(String scope) {
        return SPACES.splitAsStream(scope.strip()).distinct().toArray(String[]::new);
    }

    private static String subject(String subject) {
        if (subject.isBlank() || subject.length() > 255 || subject.chars().anyMatch(Character::isISOControl)) {
            throw refused("the token does not hold: its subject is not a name");
        }
        return subject;
    }

    private static UUID identifier(String customer) {
        try {
            return Identifiers.uuid(customer);
        } catch (IllegalArgumentException e) {
            throw refused("the token does not hold: its customer_id is not a UUID");
        }
    }

    private static RefusedRequest refused(String detail) {
        return new RefusedRequest(ProblemKind.UNAUTHENTICATED, detail);
    }
}

package dev.plinth.shop.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.server.access.IssuerKeys.Pace;
import dev.plinth.shop.server.message.Identifiers;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads bearer tokens (RFC 6750) that are signed JWTs (RFC 7519): by RS256 or ES256 and the key of the issuer's set that the
 * token names, for this audience, and valid now, give or take a minute. Claims: {@code sub}, {@code scope} (RFC 8693, one
 * text separated by spaces), and {@code customer_id} for customers. What is told of a token that is refused repeats nothing
 * of it.
 */
public final class Tokens {
    /** As much as a header of the usual limits can hold. */
    private static final int LONGEST = 8 << 10;

    private static final String CUSTOMER = "customer_id";
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/-]+=*) *");

    /** Nothing that is not seen, which would let a name look like another one, or a line of a log like two. */
    private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,255}");

    private static final Pattern SPACES = Pattern.compile(" +");

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** Tokens of an issuer, for an audience. */
    Tokens(JWKSource<SecurityContext> keys, String issuer, String audience) {
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256), keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp", "sub")));
    }

    /**
     * Tokens as a server is told to take them. A file of keys is read at once; a server with keys is asked when the first
     * token comes, so that it need not be there before this one.
     *
     * @throws IllegalArgumentException if the file has no key
     */
    public static Tokens of(TokenSettings settings) {
        var keys = new IssuerKeys(settings.keys(), settings.isInAFile() ? Pace.OF_A_FILE : Pace.OF_A_SERVER);
        if (settings.isInAFile()) {
            keys.requireSome();
        }
        return new Tokens(keys, settings.issuer(), settings.audience());
    }

    /**
     * On whose behalf a request comes.
     *
     * @param authorization the value of the header {@code Authorization}, or null if it is not there
     * @throws RefusedRequest {@link ProblemKind#UNAUTHENTICATED} if it is not a token that holds; {@link
     *     ProblemKind#UNAVAILABLE} if the issuer's keys cannot be had
     */
    public Caller caller(@Nullable String authorization) {
        if (authorization != null && authorization.length() > LONGEST) {
            throw doesNotHold("it is too long");
        }
        var bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            throw refused("send a token as Authorization: Bearer");
        }
        return caller(checked(signed(bearer.group(1))));
    }

    private static SignedJWT signed(String token) {
        try {
            var signed = SignedJWT.parse(token);
            if (signed.getHeader().getKeyID() == null) {
                throw doesNotHold("it does not name its key");
            }
            return signed;
        } catch (ParseException | NullPointerException e) {
            // The library takes a header that is null for an object.
            throw doesNotHold("it is not a signed JWT");
        }
    }

    /** What the library says of a failure may repeat the token, such as its type, so that the kind alone is told. */
    private JWTClaimsSet checked(SignedJWT token) {
        try {
            return processor.process(token, null);
        } catch (KeySourceException e) {
            throw new RefusedRequest(ProblemKind.UNAVAILABLE, "the keys of the issuer of tokens cannot be had");
        } catch (ExpiredJWTException e) {
            throw doesNotHold("it has expired");
        } catch (BadJWTException e) {
            throw doesNotHold("its issuer, audience, subject or times are not those of a token for this API");
        } catch (BadJWSException e) {
            throw doesNotHold("its signature is not that of its key");
        } catch (BadJOSEException | JOSEException e) {
            throw doesNotHold("its type, algorithm or key is not one that this API takes");
        }
    }

    private static Caller caller(JWTClaimsSet claims) {
        if (claims.getClaim("exp") == null) {
            // For the library, null is there, and is no time that is over.
            throw doesNotHold("it does not say when it expires");
        }
        var scope = text(claims, "scope").orElse("");
        return new Caller(
                text(claims, "sub").filter(Tokens::isName).orElseThrow(() -> doesNotHold("its subject is not a name")),
                scope.isBlank() ? Set.of() : Set.of(distinct(scope)),
                text(claims, CUSTOMER).map(Tokens::identifier));
    }

    /** Empty where the claim is not there; null is a claim, and without this check would make staff of a customer. */
    private static Optional<String> text(JWTClaimsSet claims, String name) {
        if (!claims.getClaims().containsKey(name)) {
            return Optional.empty();
        }
        if (claims.getClaim(name) instanceof String text) {
            return Optional.of(text);
        }
        throw doesNotHold("its " + name + " is not a text");
    }

    private static String[] distinct(String scope) {
        return SPACES.splitAsStream(scope.strip()).distinct().toArray(String[]::new);
    }

    private static boolean isName(String subject) {
        return !subject.isBlank() && NAME.matcher(subject).matches();
    }

    private static UUID identifier(String customer) {
        try {
            return Identifiers.uuid(customer);
        } catch (IllegalArgumentException e) {
            throw doesNotHold("its " + CUSTOMER + " is not a UUID");
        }
    }

    private static RefusedRequest doesNotHold(String reason) {
        return refused("the token does not hold: " + reason);
    }

    private static RefusedRequest refused(String detail) {
        return new RefusedRequest(ProblemKind.UNAUTHENTICATED, detail);
    }
}

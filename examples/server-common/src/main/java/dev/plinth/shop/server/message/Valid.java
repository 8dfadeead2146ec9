package dev.plinth.shop.server.message;

import dev.plinth.shop.api.v1.shared.FieldProblem;
import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.server.problem.RefusedRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The constraints of the contract, held against messages that come in. */
public final class Valid {
    private static final String WHICH = " that are not all white space, none of them NUL or half a character";

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            // Messages without expressions, which would need one library more, and in English whatever the server
            // speaks.
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

    /** What the patterns of the contract ask for, in words. */
    private static final Map<String, String> FORMS = Map.of(
            Formats.COUNTRY,
            "must be two capital letters such as GB",
            Formats.CURRENCY,
            "must be three capital letters such as GBP",
            Formats.EMAIL,
            "must be an email address of at most 500 characters without white space",
            Formats.NAME,
            "must be a text of 1 to 500 characters" + WHICH,
            Formats.PROSE,
            "must be a text of 1 to 10000 characters" + WHICH,
            Formats.WORD,
            "must be a text of at most 10000 characters" + WHICH + ", with three letters or digits in a row");

    private Valid() {}

    /**
     * The same message.
     *
     * @throws RefusedRequest naming each place that breaks a constraint
     */
    public static <T> T checked(T message) {
        var errors = VALIDATOR.validate(message).stream()
                .map(violation -> new FieldProblem(
                        // Of an element, the container names the place.
                        violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>$", ""), said(violation)))
                .sorted(Comparator.comparing(FieldProblem::path).thenComparing(FieldProblem::message))
                .toList();
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid(errors);
        }
        return message;
    }

    private static String said(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Pattern pattern
                ? FORMS.getOrDefault(pattern.regexp(), "must be of the form that the OpenAPI document gives")
                : violation.getMessage();
    }
}

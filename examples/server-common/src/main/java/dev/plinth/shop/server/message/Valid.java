package dev.plinth.shop.server.message;

import dev.plinth.shop.api.v1.shared.FieldProblem;
import dev.plinth.shop.server.problem.RefusedRequest;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The constraints of the contract, held against messages that come in. */
public final class Valid {
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            // Messages without expressions, which would need one library more, and in English whatever the server
            // speaks.
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
            .buildValidatorFactory()
            .getValidator();

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
                        violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>$", ""), violation.getMessage()))
                .sorted(Comparator.comparing(FieldProblem::path).thenComparing(FieldProblem::message))
                .toList();
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid(errors);
        }
        return message;
    }
}

package dev.plinth.shop.api.json;

import dev.plinth.shop.api.v1.ordering.OrderEntry;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.api.v1.shared.Problem;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** The records of the contract, and what is wrong with one of them. */
final class Messages {
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Messages() {}

    /** All records of the contract. */
    static List<Class<?>> all() {
        try {
            var classes = Path.of(Problem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (var files = Files.walk(classes.resolve("dev/plinth/shop/api/v1"))) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.endsWith(".class"))
                        .<Class<?>>map(file -> loaded(file.replace(".class", "").replaceAll("[/\\\\]", ".")))
                        .filter(Class::isRecord)
                        .sorted((one, other) -> one.getName().compareTo(other.getName()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As what a record is read: itself, and a page with its items. */
    static Type type(Class<?> message) {
        return message == Page.class ? new PageOfOrders() : message;
    }

    /** Where it breaks its constraints. */
    static List<String> violations(Object message) {
        return VALIDATOR.validate(message).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private record PageOfOrders() implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {OrderEntry.class};
        }

        @Override
        public Type getRawType() {
            return Page.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}

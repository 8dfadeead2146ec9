package dev.plinth.shop.server.message;

import dev.plinth.shop.model.shared.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;

/**
 * Decimals, times and identifiers that are strings of one form. By itself Jackson would take numbers for each of them, and
 * base 64 for an identifier.
 */
final class StrictScalars extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** As many characters as the longest amount of the contract has, and some to tell that it is too long. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,200}(?:\\.[0-9]{1,200})?");

    /** RFC 3339, which knows years of four digits only; by itself the JDK would take more of them, and no seconds. */
    private static final Pattern INSTANT = Pattern.compile("(?i)[0-9]{4}-[0-9]{2}-[0-9]{2}t[0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(?:\\.[0-9]{1,9})?(?:z|[+-][0-9]{2}:[0-9]{2})");

    StrictScalars() {
        addDeserializer(BigDecimal.class, new Scalar<>(BigDecimal.class, StrictScalars::decimal));
        addDeserializer(Instant.class, new Scalar<>(Instant.class, StrictScalars::instant));
        addDeserializer(UUID.class, new Scalar<>(UUID.class, Identifiers::uuid));
        addDeserializer(String.class, new Scalar<>(String.class, text -> text));
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a decimal in a string, such as \"2.55\"");
        }
        return new BigDecimal(text);
    }

    private static Instant instant(String text) {
        try {
            if (INSTANT.matcher(text).matches()) {
                return inRange(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
            }
        } catch (DateTimeParseException e) {
            throw notATime(e);
        }
        throw notATime(null);
    }

    /** The same instant, if it is one that the shop can keep; as exact as it came. */
    private static Instant inRange(Instant instant) {
        Timestamp.canonical(instant);
        return instant;
    }

    private static IllegalArgumentException notATime(@Nullable Exception cause) {
        return new IllegalArgumentException("must be a time of RFC 3339 such as 2010-12-01T08:26:00Z", cause);
    }

    /** A string that is not of the form that is wanted; its message says which that is. */
    static final class NotOfTheForm extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        NotOfTheForm(JsonParser parser, String message) {
            super(parser, message);
        }
    }

    private static final class Scalar<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;

        Scalar(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new NotOfTheForm(parser, "must be a string");
            }
            try {
                return reader.apply(parser.getString());
            } catch (IllegalArgumentException e) {
                throw new NotOfTheForm(parser, String.valueOf(e.getMessage()));
            }
        }
    }
}

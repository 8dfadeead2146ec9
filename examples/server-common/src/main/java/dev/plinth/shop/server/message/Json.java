package dev.plinth.shop.server.message;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plinth.shop.api.v1.shared.FieldProblem;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages of the contract in JSON, read strictly: what the contract does not know, and what is of another type than it
 * says, is refused with its place instead of being ignored or guessed. Decimals and times are strings.
 */
public final class Json {
    /** Far more than any message nests. */
    private static final int DEEPEST = 32;

    /** As much of an unknown name as is told back. */
    private static final int LONGEST_NAME = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // By itself Jackson would take UTF-16 and UTF-32 as well.
                    .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                    // Never 1E-20, which is not of the form that the contract has for decimals.
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .addModule(new StrictScalars())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .withConfigOverride(
                    BigDecimal.class,
                    decimals -> decimals.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .changeDefaultPropertyInclusion(present -> present.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    /** What reads and writes messages, for a server that has a place for it. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A message as text. */
    public static String write(Object message) {
        return MAPPER.writeValueAsString(message);
    }

    /** Writes a message in UTF-8. */
    public static void write(Object message, OutputStream out) {
        MAPPER.writeValue(out, message);
    }

    /** A message that this class has written. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * A message in UTF-8.
     *
     * @throws RefusedRequest if it is not one, naming the place
     */
    public static <T> T read(InputStream json, Class<T> type) {
        try (var parser = MAPPER.createParser(json)) {
            return read(parser, type);
        } catch (JacksonIOException e) {
            throw new UncheckedIOException("the body cannot be read", e.getCause());
        }
    }

    private static <T> T read(JsonParser parser, Class<T> type) {
        try {
            var message = MAPPER.readValue(parser, type);
            if (message == null) {
                throw RefusedRequest.invalid("", "must be an object, not null");
            }
            return message;
        } catch (JacksonIOException e) {
            throw e;
        } catch (DatabindException e) {
            throw refused(e);
        } catch (JacksonException e) {
            // The text itself cannot be read on, which may be deeper than what it was read for so far.
            throw RefusedRequest.invalid(path(parser.streamReadContext()), message(e));
        }
    }

    /** What the caller is told about something that could not be read; never the name of a class. */
    public static RefusedRequest refused(JacksonException failure) {
        return RefusedRequest.invalid(List.of(new FieldProblem(path(failure), message(failure))));
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (var reference : failure.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(Math.max(0, reference.getIndex())).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(reference.getPropertyName()));
            }
        }
        return path.toString();
    }

    private static String path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var outer = path(context.getParent());
        if (context.inArray()) {
            return outer + '[' + context.getCurrentIndex() + ']';
        }
        var name = context.currentName();
        return name == null ? outer : outer + (outer.isEmpty() ? "" : ".") + shortened(name);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "...";
    }

    private static String message(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "is not known; known are "
                    + String.join(
                            ", ",
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList());
        }
        if (failure instanceof StrictScalars.NotOfTheForm form) {
            return form.getOriginalMessage();
        }
        if (failure instanceof StreamConstraintsException) {
            return "is longer or deeper than anything of a message";
        }
        if (failure.getOriginalMessage().startsWith("Trailing token")) {
            return "is not valid JSON: something follows the message";
        }
        if (failure instanceof InputCoercionException number) {
            return "must be " + described(number.getTargetType());
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return "must be " + described(mismatch.getTargetType());
        }
        if (failure instanceof StreamReadException) {
            var where = failure.getLocation();
            return "is not valid JSON"
                    + (where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr())
                    + (failure.getOriginalMessage().startsWith("Duplicate") ? ": a name stands there twice" : "");
        }
        return "cannot be read";
    }

    private static String described(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            List.of(type.getEnumConstants()).stream()
                                    .map(String::valueOf)
                                    .toList());
        }
        if (type == long.class || type == int.class) {
            return "a whole number of at most " + (type == int.class ? "9" : "18") + " digits";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type == String.class ? "a string" : type.isRecord() ? "an object" : "of another type";
    }
}

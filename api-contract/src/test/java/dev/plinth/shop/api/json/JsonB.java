package dev.plinth.shop.api.json;

import jakarta.json.JsonString;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.eclipse.yasson.YassonConfig;
import org.jspecify.annotations.Nullable;

/**
 * JSON-B, as Yasson implements it. It reads answers as the others do. Whole numbers it reads by itself, whatever is set up,
 * and makes another of one that is too large or a fraction: a server that reads requests needs more than this.
 */
final class JsonB implements JsonLibrary {
    /** What reads and writes the messages. A client, which only reads answers, leaves out that unknown fields fail. */
    static final Jsonb JSONB = JsonbBuilder.create(new YassonConfig()
            .withFailOnUnknownProperties(true)
            .withSerializers(new WrittenDecimal())
            .withDeserializers(new Decimal(), new Text()));

    private static final Pattern PROPERTY =
            Pattern.compile("Unable to deserialize property '([^']+)'.*", Pattern.DOTALL);

    /** Decimals are strings; by itself Yasson writes numbers. */
    public static final class WrittenDecimal implements JsonbSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal decimal, JsonGenerator generator, SerializationContext context) {
            generator.write(decimal.toString());
        }
    }

    /** A decimal in a string. */
    public static final class Decimal implements JsonbDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context, Type type) {
            try {
                return new BigDecimal(string(parser));
            } catch (NumberFormatException e) {
                throw new JsonbException("must be a decimal", e);
            }
        }
    }

    /** A string; by itself Yasson takes numbers and booleans, too. */
    public static final class Text implements JsonbDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return string(parser);
        }
    }

    @Override
    public String write(Object message) {
        return JSONB.toJson(message);
    }

    @Override
    public @Nullable Object read(String json, Type type) throws UnreadableMessage {
        try {
            return JSONB.fromJson(json, type);
        } catch (JsonbException e) {
            throw new UnreadableMessage(path(e), e);
        }
    }

    private static String string(JsonParser parser) {
        if (parser.getValue() instanceof JsonString string) {
            return string.getString();
        }
        throw new JsonbException("must be a string");
    }

    /** The names, which Yasson tells in its messages; positions in a list it does not tell. */
    private static String path(Throwable failure) {
        var path = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var property = PROPERTY.matcher(String.valueOf(cause.getMessage()));
            if (property.matches()) {
                path.append(path.isEmpty() ? "" : ".").append(property.group(1));
            }
        }
        return path.toString();
    }
}

package dev.plinth.shop.wiring.blackbox;

import dev.plinth.shop.server.message.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values that a schema of the document takes, up to its bounds, and values that it does not take. A keyword that is not
 * known here, and a pattern that none of the texts fits, fails.
 */
final class Values {
    private static final JsonNodeFactory NODES = Json.mapper().getNodeFactory();
    private static final Set<String> SAYING_NOTHING = Set.of("description", "examples", "default");
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems",
            "enum",
            "format",
            "pattern",
            "maxLength",
            "minimum",
            "exclusiveMinimum",
            "maximum");
    private static final int TRIES = 1000;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String SCRIPTS = "aZ09 -'\"\\/<>&%_äßñçÆΩжЯ中文字かなカ한글ابجעבر👩🚀🎁𝔘𠜎\u0301\u200D\t\n\r\u0001";
    private static final List<Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .sorted((one, other) -> one.getCurrencyCode().compareTo(other.getCurrencyCode()))
            .toList();

    private final Chance chance;
    private final List<Supplier<String>> texts;
    private final List<Supplier<String>> oddTexts;

    Values(Chance chance) {
        this.chance = chance;
        texts = List.of(
                () -> chance.text(LETTERS + " ", 1 + chance.below(30)) + chance.text(LETTERS, 3),
                () -> chance.text(SCRIPTS, 1 + chance.below(40)),
                () -> chance.text(SCRIPTS, 496) + "xyz",
                () -> "🎁".repeat(497) + "abc",
                () -> chance.text(DIGITS, 1 + chance.below(20)),
                () -> chance.text(DIGITS, 1 + chance.below(4)) + "." + chance.text(DIGITS, 1 + chance.below(3)),
                () -> "9".repeat(20) + "." + "9".repeat(20),
                () -> "0." + "0".repeat(19) + "1",
                () -> "0",
                () -> chance.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 2),
                () -> chance.one(CURRENCIES).getCurrencyCode(),
                () -> chance.text(LETTERS + DIGITS, 1 + chance.below(20)) + "@" + chance.text(LETTERS, 10) + ".example",
                () -> chance.uuid().toString());
        oddTexts = List.of(
                () -> "",
                () -> " ",
                () -> "\t\u2003\u3000",
                () -> "\u0000",
                () -> "abc\u0000def",
                () -> chance.text(LETTERS, 501),
                () -> "🎁".repeat(501),
                () -> chance.text(LETTERS, 10_001),
                () -> "-1",
                () -> "-0.01",
                () -> "+1",
                () -> "1e3",
                () -> ".5",
                () -> "5.",
                () -> "1,5",
                () -> " 1",
                () -> "0x10",
                () -> "٣",
                () -> "1".repeat(101),
                () -> "1." + "1".repeat(21),
                () -> "1".repeat(5000),
                () -> "NaN",
                () -> "Infinity",
                () -> "null",
                () -> "gbp",
                () -> "GBPX",
                () -> "ÄÖÜ",
                () -> "two@at@signs",
                () -> "no sign",
                () -> "@",
                () -> "1-1-1-1-1",
                () -> "{" + chance.uuid() + "}",
                () -> chance.uuid().toString().replace("-", ""),
                () -> chance.uuid() + "0",
                () -> "0000-00-00T00:00:00Z",
                () -> "0000-01-01T00:00:00Z",
                () -> "0001-01-01T00:00:00Z",
                () -> "1599-12-31T23:59:59.999999Z",
                () -> "9999-12-31T23:59:59-01:00",
                () -> "2010-12-01",
                () -> "2010-12-01 08:26:00Z",
                () -> "2010-12-01T08:26:00",
                () -> "2010-12-01T08:26Z",
                () -> "2010-13-01T08:26:00Z",
                () -> "2010-02-30T08:26:00Z",
                () -> "2010-12-01T24:00:01Z",
                () -> "2010-12-01T08:26:00.0123456789Z",
                () -> "2010-12-01T08:26:00+99:00",
                () -> "+999999999-12-31T23:59:59Z",
                () -> "-0001-01-01T00:00:00Z",
                () -> "10000-01-01T00:00:00Z",
                () -> "infinity",
                () -> "-infinity",
                () -> "now",
                () -> "1291191960",
                () -> "'; select 1 --");
    }

    /** What stands in place of a value that is made of the schema alone. */
    interface Instead {
        Optional<JsonNode> of(String name, JsonNode schema);
    }

    /** A value that the schema takes; what has a name in it is asked for first. */
    JsonNode valid(JsonNode schema, Instead instead) {
        var said = known(schema);
        if (said.has("enum")) {
            return chance.one(said.get("enum").valueStream().toList());
        }
        return switch (said.path("type").asString()) {
            case "object" -> object(said, instead);
            case "array" -> array(said, instead);
            case "integer" -> integer(said);
            case "string" -> NODES.stringNode(text(said));
            default -> throw new IllegalStateException("no values of a type like that in " + said);
        };
    }

    private JsonNode object(JsonNode schema, Instead instead) {
        var required = required(schema);
        var object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || chance.of(0.7)) {
                object.set(
                        property.getKey(),
                        instead.of(property.getKey(), property.getValue())
                                .orElseGet(() -> valid(property.getValue(), instead)));
            }
        });
        return object;
    }

    private JsonNode array(JsonNode schema, Instead instead) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(Integer.MAX_VALUE), least + 3);
        var array = NODES.arrayNode();
        int size = (int) chance.between(least, most);
        for (int i = 0; i < size; i++) {
            array.add(valid(schema.path("items"), instead));
        }
        return array;
    }

    private JsonNode integer(JsonNode schema) {
        long least = least(schema);
        long most = schema.path("maximum").asLong(Long.MAX_VALUE);
        return NODES.numberNode(
                chance.of(0.7) ? chance.between(least, Math.min(most, least + 20)) : chance.of(0.5) ? least : most);
    }

    private static long least(JsonNode schema) {
        return schema.has("exclusiveMinimum")
                ? schema.get("exclusiveMinimum").asLong() + 1
                : schema.path("minimum").asLong(0);
    }

    private String text(JsonNode schema) {
        var format = schema.path("format").asString("");
        return switch (format) {
            case "uuid" ->
                chance.of(0.9)
                        ? chance.uuid().toString()
                        : chance.uuid().toString().toUpperCase(Locale.ROOT);
            case "date-time" -> time();
            case "" ->
                fitting(texts, fits(schema))
                        .orElseThrow(() -> new IllegalStateException("no text is known that fits " + schema));
            default -> throw new IllegalStateException("no texts of the format " + format);
        };
    }

    private String time() {
        return chance.of(
                Instant.ofEpochSecond(chance.between(1_200_000_000L, 1_400_000_000L))
                        .toString(),
                Instant.ofEpochSecond(chance.between(-2_000_000_000L, 4_000_000_000L))
                        .plusNanos(chance.below(1_000_000_000))
                        .toString(),
                "2010-12-01T08:26:00+01:00",
                "2010-12-01t08:26:00.123456789z",
                "1999-12-31T23:59:59-12:30",
                "9999-12-31T23:59:59.999999999Z",
                "1600-01-01T00:00:00Z");
    }

    private Optional<String> fitting(List<Supplier<String>> from, Predicate<String> wanted) {
        return Stream.generate(() -> chance.one(from).get())
                .limit(TRIES)
                .filter(wanted)
                .findFirst();
    }

    private static Predicate<String> fits(JsonNode schema) {
        var pattern = Pattern.compile(schema.path("pattern").asString(""), Pattern.DOTALL);
        int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return text -> text.codePointCount(0, text.length()) <= longest
                && (!schema.has("pattern") || pattern.matcher(text).matches());
    }

    /** A value of another type than the schema says. */
    JsonNode ofAnotherType(JsonNode schema) {
        return switch (known(schema).path("type").asString()) {
            case "object" ->
                chance.of(NODES.arrayNode(), NODES.stringNode("{}"), NODES.numberNode(1), NODES.booleanNode(true));
            case "array" ->
                chance.of(NODES.objectNode(), NODES.stringNode("[]"), NODES.numberNode(0), NODES.stringNode(""));
            case "integer" ->
                chance.of(
                        NODES.stringNode("1"),
                        NODES.numberNode(new BigDecimal("1.5")),
                        NODES.booleanNode(true),
                        NODES.arrayNode().add(1),
                        NODES.stringNode(""));
            case "string" ->
                chance.of(
                        NODES.numberNode(1),
                        NODES.numberNode(new BigDecimal("2.55")),
                        NODES.booleanNode(false),
                        NODES.arrayNode().add("a"),
                        NODES.objectNode());
            default -> throw new IllegalStateException("nothing is another type than in " + schema);
        };
    }

    /** A value of the right type that the schema does not take, if it is a scalar that does not take everything. */
    Optional<JsonNode> outside(JsonNode schema) {
        var said = known(schema);
        if (said.has("enum")) {
            return Optional.of(NODES.stringNode(chance.of("", "UNKNOWN", "placed", "0", "CARD ", "ＣＡＲＤ")));
        }
        return switch (said.path("type").asString()) {
            case "integer" ->
                Optional.of(NODES.numberNode(
                        said.has("maximum") && chance.of(0.5)
                                ? said.get("maximum").asLong() + 1
                                : least(said) - chance.of(1, 2, 1_000_000_000)));
            case "string" -> fitting(oddTexts, text -> !takes(said, text)).map(NODES::stringNode);
            default -> Optional.empty();
        };
    }

    private static boolean takes(JsonNode schema, String text) {
        var format = schema.path("format").asString("");
        // No odd text is of either of these formats.
        return !format.equals("uuid")
                && !format.equals("date-time")
                && fits(schema).test(text);
    }

    /** A whole number that no field is large enough for. */
    JsonNode hugeNumber() {
        return NODES.numberNode(
                chance.of(BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE), BigInteger.TEN.pow(900)));
    }

    /** The names of an object's fields that have to be there. */
    static Set<String> required(JsonNode schema) {
        return Set.copyOf(known(schema)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList());
    }

    /** The schema of what stands in an object under a name. */
    static JsonNode property(JsonNode schema, String name) {
        return known(schema).path("properties").path(name);
    }

    /** The schema itself, where it is a reference. */
    static JsonNode known(JsonNode schema) {
        var said = Document.resolved(schema);
        if (!(said instanceof ObjectNode)) {
            throw new IllegalStateException("not a schema: " + said);
        }
        said.propertyNames().stream()
                .filter(name -> !KEYWORDS.contains(name) && !SAYING_NOTHING.contains(name))
                .findAny()
                .ifPresent(name -> {
                    throw new IllegalStateException("the keyword " + name + " is not known in " + said);
                });
        return said;
    }
}

package dev.plinth.shop.wiring.blackbox;

import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.wiring.blackbox.Requests.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong in the body of an operation that has one: as text, as JSON, and as the message of its schema. */
final class BrokenBodies {
    private static final Set<Integer> REFUSED = Set.of(400);
    private static final JsonNodeFactory NODES = Json.mapper().getNodeFactory();

    private BrokenBodies() {}

    static List<Breakage> all(Chance chance, Values values) {
        return List.of(
                text("body that is empty", body -> chance.of("", " ", "\r\n", "\t")),
                text(
                        "body that is not JSON",
                        body -> chance.of(
                                "{",
                                "}",
                                "[",
                                "nil",
                                "{]",
                                "<a/>",
                                "a=b",
                                "'{}'",
                                "{'a': 1}",
                                "{a: 1}",
                                "{\"a\" 1}",
                                "{,}",
                                "//\n{}",
                                "/**/{}",
                                "{\"number\": 01}",
                                "{\"number\": +1}",
                                "{\"number\": .5}",
                                "{\"number\": \"\t\"}",
                                "{\"number\": \"\\x\"}",
                                "\u0000",
                                "{\"a\":1,}")),
                text("body that ends early", body -> body.substring(0, chance.below(body.length()))),
                text(
                        "body with something behind",
                        body -> body + chance.of("{}", "x", "]", "\u0000", ",", " null", body)),
                text(
                        "body that is not an object",
                        body -> chance.of("null", "[]", "1", "\"\"", "true", "[" + body + "]", "\"{}\"")),
                text(
                        "body with a name twice",
                        body -> "{\"number\":\"a\",\"name\":\"b\",\"currency\":\"GBP\","
                                + "\"number\":\"a\",\"name\":\"b\"," + body.substring(1)),
                text(
                        "number that is none",
                        body -> replacedValue(
                                chance, body, chance.of("NaN", "Infinity", "-Infinity", "1.", "--1", "0x1"))),
                text(
                        "body that is deep",
                        body -> chance.of("[", "{\"lines\":[", "{\"a\":").repeat(40 + chance.below(20_000))),
                text("deep value", body -> replacedValue(chance, body, "[".repeat(1000) + "]".repeat(1000))),
                text(
                        "half a character",
                        body -> replacedValue(
                                chance, body, chance.of("\"\\ud800\"", "\"a\\udc00b\"", "\"\\ud800\\ud800\""))),
                text("NUL in a text", body -> replacedValue(chance, body, chance.of("\"\\u0000\"", "\"a\\u0000b\""))),
                text(
                        "bytes that are not UTF-8",
                        body -> replacedValue(
                                chance,
                                body,
                                chance.of(
                                        "\"\u00FF\"",
                                        "\"\u00C0\u0080\"",
                                        "\"\u00ED\u00A0\u0080\"",
                                        "\"\u00E4\"",
                                        "\"\u00F0\u009F\""))),
                text("body in UTF-16", body -> {
                    var charset =
                            chance.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
                    return new String(body.getBytes(charset), StandardCharsets.ISO_8859_1);
                }),
                text("body with a byte order mark", body -> "\u00EF\u00BB\u00BF" + body),
                place(
                        chance,
                        "field that is unknown",
                        place -> true,
                        place -> place.in()
                                .put(
                                        chance.of(
                                                "unknown",
                                                "Number",
                                                "id",
                                                "version",
                                                "",
                                                "__proto__",
                                                "a".repeat(5000),
                                                "ü\u0000"),
                                        1)),
                place(
                        chance,
                        "field that is missing",
                        Place::isRequired,
                        place -> place.in().remove(place.name())),
                place(
                        chance,
                        "field that is null",
                        Place::isRequired,
                        place -> place.in().putNull(place.name())),
                place(
                        chance,
                        "field of another type",
                        place -> true,
                        place -> place.in().set(place.name(), values.ofAnotherType(place.schema()))),
                place(
                        chance,
                        "field out of its bounds",
                        place -> values.outside(place.schema()).isPresent(),
                        place -> place.in()
                                .set(
                                        place.name(),
                                        values.outside(place.schema()).orElseThrow())),
                place(
                        chance,
                        "number that is huge",
                        place -> isOf("integer", place),
                        place -> place.in().set(place.name(), values.hugeNumber())),
                place(
                        chance,
                        "text that is huge",
                        place -> isOf("string", place),
                        place -> place.in()
                                .put(
                                        place.name(),
                                        chance.of("a", "9", "ü", "🎁").repeat(20_000 + chance.below(500_000)))),
                place(
                        chance,
                        "currency that is not one",
                        // Of several prices, one before it may break a rule.
                        Set.of(400, 422),
                        place -> place.name().equals("currency"),
                        place -> place.in().put("currency", chance.of("ABC", "ZZZ", "QQQ"))),
                place(
                        chance,
                        "list with too few items",
                        place -> said(place).has("minItems"),
                        place -> place.in().putArray(place.name())),
                place(
                        chance,
                        "list with too many items",
                        place -> said(place).has("maxItems"),
                        place -> place.in().set(place.name(), repeated(place))),
                place(
                        chance,
                        "list with null",
                        place -> isOf("array", place),
                        place -> place.in().putArray(place.name()).addNull()),
                new Breakage(
                        "body that is too large",
                        Set.of(413),
                        (valid, operation) ->
                                operation.body().map(schema -> valid.body(" ".repeat(4 << 20) + valid.body()))));
    }

    private static JsonNode said(Place place) {
        return Values.known(place.schema());
    }

    private static boolean isOf(String type, Place place) {
        return said(place).path("type").asString().equals(type);
    }

    private static JsonNode repeated(Place place) {
        int most = said(place).path("maxItems").asInt();
        var items = (ArrayNode) place.in().get(place.name());
        var item = items.isEmpty() ? NODES.objectNode() : items.get(0);
        if (item instanceof ObjectNode object) {
            // So that not the size of the body is what is wrong.
            object.retain(Values.required(said(place).path("items")));
        }
        var many = NODES.arrayNode();
        for (int i = 0; i <= most; i++) {
            many.add(item);
        }
        return many;
    }

    /** The message with another text in place of one of its values; the text need not be JSON. */
    private static String replacedValue(Chance chance, String body, String value) {
        var message = (ObjectNode) Json.mapper().readTree(body.getBytes(StandardCharsets.ISO_8859_1));
        var name = message.isEmpty() ? "number" : chance.one(message.propertyNames());
        message.put(name, "@here@");
        return Draft.utf8(Json.mapper().writeValueAsString(message)).replace("\"@here@\"", value);
    }

    private static Breakage text(String name, UnaryOperator<String> spoiler) {
        return new Breakage(
                name,
                REFUSED,
                (valid, operation) -> operation.body().map(schema -> valid.body(spoiler.apply(valid.body()))));
    }

    private static Breakage place(Chance chance, String name, Predicate<Place> wanted, Consumer<Place> spoiler) {
        return place(chance, name, REFUSED, wanted, spoiler);
    }

    private static Breakage place(
            Chance chance, String name, Set<Integer> answers, Predicate<Place> wanted, Consumer<Place> spoiler) {
        return new Breakage(
                name,
                answers,
                (valid, operation) -> operation.body().flatMap(schema -> {
                    var message = valid.message();
                    var places = Requests.places(message, schema).stream()
                            .filter(wanted)
                            .toList();
                    if (places.isEmpty()) {
                        return Optional.empty();
                    }
                    spoiler.accept(chance.one(places));
                    return Optional.of(valid.message(message));
                }));
    }
}

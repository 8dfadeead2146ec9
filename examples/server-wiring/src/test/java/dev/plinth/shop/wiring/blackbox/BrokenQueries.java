package dev.plinth.shop.wiring.blackbox;

import dev.plinth.shop.wiring.blackbox.Document.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What is wrong in the query of an operation that has one. */
final class BrokenQueries {
    private static final Set<Integer> REFUSED = Set.of(400);

    private BrokenQueries() {}

    static List<Breakage> all(Chance chance, Values values) {
        return List.of(
                parameter(
                        chance,
                        "parameter that is unknown",
                        parameter -> true,
                        (valid, parameter) -> valid.asking(
                                chance.of("unknown=1", "PageSize=1", "page-size=1", "x", "statuses%5B0%5D=PLACED"))),
                parameter(
                        chance,
                        "parameter twice",
                        parameter -> !isArray(parameter),
                        (valid, parameter) -> valid.askingNo(name(parameter))
                                .asking(name(parameter) + "=" + value(values, parameter))
                                .asking(name(parameter) + "=" + value(values, parameter))),
                parameter(
                        chance,
                        "parameter that is empty",
                        parameter -> !name(parameter).equals("cursor"),
                        (valid, parameter) ->
                                valid.askingNo(name(parameter)).asking(name(parameter) + chance.of("=", ""))),
                parameter(
                        chance,
                        "parameter out of its bounds",
                        parameter -> values.outside(element(parameter)).isPresent(),
                        (valid, parameter) -> valid.askingNo(name(parameter))
                                .asking(name(parameter) + "="
                                        + Requests.encoded(values.outside(element(parameter))
                                                .orElseThrow()
                                                .asString()))),
                parameter(
                        chance,
                        "number that is none",
                        parameter -> element(parameter).path("type").asString().equals("integer"),
                        (valid, parameter) -> valid.askingNo(name(parameter))
                                .asking(name(parameter) + "="
                                        + chance.of(
                                                "1.5",
                                                "1e2",
                                                "0x10",
                                                "%2B1",
                                                "%201",
                                                "1,000",
                                                "999999999999",
                                                "%D9%A3",
                                                "one",
                                                "-0.0"))),
                parameter(
                        chance,
                        "cursor that was not handed out",
                        parameter -> name(parameter).equals("cursor"),
                        (valid, parameter) -> valid.askingNo("cursor")
                                .asking("cursor="
                                        + chance.of(
                                                "x",
                                                "AAAA",
                                                "%00",
                                                "e30",
                                                "%F0%9F%8E%81",
                                                "a".repeat(3000),
                                                "..",
                                                "null",
                                                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))),
                parameter(
                        chance,
                        "query with bytes that are no text",
                        parameter -> true,
                        (valid, parameter) -> valid.askingNo(name(parameter))
                                .asking(name(parameter) + "="
                                        + chance.of(
                                                "%FF",
                                                "%C0%80",
                                                "%ED%A0%80",
                                                "abc%80",
                                                "%F0%9F",
                                                "abc%00",
                                                "%zz",
                                                "abc%",
                                                "a\"b",
                                                "a|b",
                                                "\u00FF",
                                                "<b>",
                                                "a^b",
                                                "a b"))));
    }

    private static Breakage parameter(
            Chance chance, String name, Predicate<JsonNode> wanted, BiFunction<Draft, JsonNode, Draft> spoiler) {
        return new Breakage(
                name,
                REFUSED,
                (valid, operation) -> parameters(operation, wanted)
                        .map(chance::one)
                        .map(parameter -> spoiler.apply(valid, parameter)));
    }

    private static Optional<List<JsonNode>> parameters(Operation operation, Predicate<JsonNode> wanted) {
        return Optional.of(operation.parameters("query").stream().filter(wanted).toList())
                .filter(found -> !found.isEmpty());
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString();
    }

    private static boolean isArray(JsonNode parameter) {
        return parameter.at("/schema/type").asString().equals("array");
    }

    private static JsonNode element(JsonNode parameter) {
        return isArray(parameter) ? parameter.at("/schema/items") : parameter.path("schema");
    }

    private static String value(Values values, JsonNode parameter) {
        return Requests.encoded(values.valid(element(parameter), (name, schema) -> Optional.empty())
                .asString());
    }
}

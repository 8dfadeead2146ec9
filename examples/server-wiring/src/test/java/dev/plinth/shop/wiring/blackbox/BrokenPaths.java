package dev.plinth.shop.wiring.blackbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is wrong in the request line before the query: the path, and the method. */
final class BrokenPaths {
    private static final Set<Integer> REFUSED = Set.of(400, 404, 405);

    private BrokenPaths() {}

    static List<Breakage> all(Chance chance) {
        return List.of(
                id(
                        "id that is not a UUID",
                        id -> chance.of(
                                "1",
                                "1-1-1-1-1",
                                "null",
                                "*",
                                "{id}",
                                id + "0",
                                id.replace("-", ""),
                                "0x1",
                                "-1",
                                "a'or'1'='1")),
                id(
                        "id with escapes",
                        id -> chance.of(
                                id + "%2F",
                                id + "%2Flines",
                                "%00",
                                id + "%00",
                                "%20" + id,
                                "..%2F" + id,
                                "%2E%2E",
                                "%252F",
                                "%C3%A4",
                                "%F0%9F%8E%81",
                                "%C0%80",
                                "%ED%A0%80")),
                id("id with escapes that are none", id -> chance.of("%", "%z", "%zz", id + "%", id + "%1")),
                id(
                        "id in bytes",
                        id -> chance.of("\u00C3\u00A4", "\u00FF", id + "\u0000", "a\tb", "\u007F", "<b>", "a\\b")),
                id("id that is long", id -> "a".repeat(1000 + chance.below(20_000))),
                new Breakage(
                        "id of nothing",
                        Set.of(403, 404, 412, 422),
                        (valid, operation) -> operation.isOfRow()
                                        && (!operation.method().equals("GET")
                                                || operation.path().endsWith("{id}"))
                                ? Optional.of(valid.path(operation
                                        .path()
                                        .replace("{id}", chance.uuid().toString())))
                                : Optional.empty()),
                Breakage.ofAny(
                        "path in another form",
                        REFUSED,
                        valid -> valid.path(chance.of(
                                valid.path() + "/",
                                "/" + valid.path(),
                                valid.path().replaceFirst("/v1/", "/v1//"),
                                valid.path().replaceFirst("/v1/", "/v1/./"),
                                valid.path().replaceFirst("/v1/", "/v1/x/../"),
                                valid.path().replaceFirst("/v1/", "/v1/%2e/"),
                                valid.path() + ";a=b",
                                valid.path().replaceFirst("/v1/", "/v1;x/"),
                                valid.path() + "%20",
                                valid.path().replaceFirst("/v1", "/V1"),
                                valid.path().replaceFirst("/v1", "/v2"),
                                valid.path() + "/more",
                                valid.path() + ".json",
                                valid.path().substring(1)))),
                Breakage.ofAny(
                        "method that is unknown",
                        Set.of(400, 404, 405),
                        valid -> valid.method(chance.of(
                                "TRACE",
                                "PATCH",
                                "BREW",
                                "CONNECT",
                                "PROPFIND",
                                "G@T",
                                "X".repeat(300),
                                valid.method().toLowerCase(Locale.ROOT)))),
                new Breakage(
                        "method of another operation",
                        Set.of(405),
                        (valid, operation) -> Optional.of(List.of("GET", "POST", "PUT", "DELETE"))
                                .map(methods -> methods.stream()
                                        .filter(method -> Document.operations().stream()
                                                .noneMatch(
                                                        other -> other.method().equals(method)
                                                                && other.path().equals(operation.path())))
                                        .toList())
                                .filter(methods -> !methods.isEmpty())
                                .map(methods -> valid.method(chance.one(methods)))));
    }

    private static Breakage id(String name, Function<String, String> other) {
        return new Breakage(
                name,
                REFUSED,
                (valid, operation) -> operation.isOfRow()
                        ? Optional.of(valid.path(operation
                                .path()
                                .replace("{id}", other.apply(valid.path().split("/")[3]))))
                        : Optional.empty());
    }
}

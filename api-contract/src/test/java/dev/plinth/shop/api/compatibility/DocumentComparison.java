package dev.plinth.shop.api.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What an OpenAPI document breaks of an earlier one. What a request may hold must not become less, what an answer may hold must
 * not become more, and no name goes away; new operations, optional parameters and fields are additions. A member that this
 * class has no rule for must not change at all, so that nothing slips through.
 */
final class DocumentComparison {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode released;
    private final JsonNode now;
    private final List<Break> breaks = new ArrayList<>();

    private DocumentComparison(JsonNode released, JsonNode now) {
        this.released = released;
        this.now = now;
    }

    /** All breaks; none where another major version begins, with paths of its own. */
    static List<Break> breaks(JsonNode released, JsonNode now) {
        var comparison = new DocumentComparison(released, now);
        if (!comparison.isAnotherMajorVersion()) {
            comparison.compare();
        }
        return comparison.breaks;
    }

    private boolean isAnotherMajorVersion() {
        int major = major(now);
        return major > major(released)
                && now.path("paths")
                        .propertyStream()
                        .allMatch(path -> path.getKey().startsWith("/v" + major + "/"));
    }

    private static int major(JsonNode document) {
        return Integer.parseInt(document.at("/info/version").asString().split("\\.")[0]);
    }

    private void compare() {
        same("the document", released, now, Set.of("openapi", "info", "paths", "components", "tags"));
        same(
                "the components",
                released.path("components"),
                now.path("components"),
                Set.of("responses", "parameters", "headers", "schemas"));
        for (var name : released.at("/components/schemas").propertyNames()) {
            if (!now.at("/components/schemas").has(name)) {
                breaks.add(new Break("schema " + name, "is removed"));
            }
        }
        released.path("paths").propertyStream().forEach(path -> {
            if (now.path("paths").has(path.getKey())) {
                operations(path.getKey(), path.getValue(), now.path("paths").path(path.getKey()));
            } else {
                breaks.add(new Break(path.getKey(), "is removed"));
            }
        });
    }

    private void operations(String path, JsonNode before, JsonNode after) {
        same(path, before, after, METHODS);
        before.propertyStream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> {
                    var place = method.getKey().toUpperCase(Locale.ROOT) + " " + path;
                    if (after.has(method.getKey())) {
                        operation(place, method.getValue(), after.path(method.getKey()));
                    } else {
                        breaks.add(new Break(place, "is removed"));
                    }
                });
    }

    private void operation(String place, JsonNode before, JsonNode after) {
        same(
                place,
                before,
                after,
                Set.of(
                        "summary",
                        "description",
                        "tags",
                        "deprecated",
                        "parameters",
                        "requestBody",
                        "responses",
                        "security",
                        "x-callers"));
        if (!before.path("security").equals(after.path("security"))) {
            breaks.add(new Break(place, "needs another scope"));
        }
        before.path("x-callers").forEach(caller -> {
            if (!contains(after.path("x-callers"), caller)) {
                breaks.add(new Break(place, "is no longer for " + caller.asString()));
            }
        });
        parameters(place, before.path("parameters"), after.path("parameters"));
        body(place, before, after);
        responses(place, before.path("responses"), after.path("responses"));
    }

    private void parameters(String place, JsonNode before, JsonNode after) {
        var old = byName(released, before);
        var today = byName(now, after);
        old.forEach((name, parameter) -> {
            var at = place + ", " + name;
            var other = today.get(name);
            if (other == null) {
                breaks.add(new Break(at, "is removed"));
                return;
            }
            same(
                    at,
                    parameter,
                    other,
                    Set.of("description", "required", "schema", "deprecated", "example", "examples"));
            if (!parameter.path("required").asBoolean(false)
                    && other.path("required").asBoolean(false)) {
                breaks.add(new Break(at, "is required now"));
            }
            schema(at, Direction.REQUEST, parameter.path("schema"), other.path("schema"));
        });
        today.forEach((name, parameter) -> {
            if (!old.containsKey(name) && parameter.path("required").asBoolean(false)) {
                breaks.add(new Break(place + ", " + name, "is new and required"));
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode document, JsonNode parameters) {
        var found = new LinkedHashMap<String, JsonNode>();
        parameters.forEach(reference -> {
            var parameter = SchemaComparison.resolved(document, reference);
            found.put(
                    parameter.path("in").asString() + " parameter "
                            + parameter.path("name").asString(),
                    parameter);
        });
        return found;
    }

    private void body(String place, JsonNode before, JsonNode after) {
        var old = SchemaComparison.resolved(released, before.path("requestBody"));
        var today = SchemaComparison.resolved(now, after.path("requestBody"));
        var at = place + ", body";
        if (old.isMissingNode()) {
            if (today.path("required").asBoolean(false)) {
                breaks.add(new Break(at, "is new and required"));
            }
            return;
        }
        if (today.isMissingNode()) {
            breaks.add(new Break(at, "is removed"));
            return;
        }
        same(at, old, today, Set.of("description", "required", "content"));
        if (!old.path("required").asBoolean(false) && today.path("required").asBoolean(false)) {
            breaks.add(new Break(at, "is required now"));
        }
        content(at, Direction.REQUEST, old, today);
    }

    private void responses(String place, JsonNode before, JsonNode after) {
        before.propertyStream().forEach(response -> {
            var at = place + ", answer " + response.getKey();
            if (!after.has(response.getKey())) {
                breaks.add(new Break(at, "is removed"));
                return;
            }
            var old = SchemaComparison.resolved(released, response.getValue());
            var today = SchemaComparison.resolved(now, after.path(response.getKey()));
            same(at, old, today, Set.of("description", "headers", "content"));
            old.path("headers").propertyStream().forEach(header -> {
                var headerNow = today.path("headers").path(header.getKey());
                if (headerNow.isMissingNode()) {
                    breaks.add(new Break(at + ", header " + header.getKey(), "is removed"));
                } else {
                    schema(
                            at + ", header " + header.getKey(),
                            Direction.ANSWER,
                            SchemaComparison.resolved(released, header.getValue())
                                    .path("schema"),
                            SchemaComparison.resolved(now, headerNow).path("schema"));
                }
            });
            content(at, Direction.ANSWER, old, today);
        });
        after.propertyNames().forEach(status -> {
            if (status.startsWith("2") && !before.has(status)) {
                breaks.add(new Break(place + ", answer " + status, "is a new status of success"));
            }
        });
    }

    private void content(String place, Direction direction, JsonNode before, JsonNode after) {
        before.path("content").propertyStream().forEach(type -> {
            var today = after.path("content").path(type.getKey());
            if (today.isMissingNode()) {
                breaks.add(new Break(place, "is no longer " + type.getKey()));
            } else {
                same(place, type.getValue(), today, Set.of("schema", "example", "examples"));
                schema(place, direction, type.getValue().path("schema"), today.path("schema"));
            }
        });
        if (direction == Direction.ANSWER && !before.has("content") && after.has("content")) {
            breaks.add(new Break(place, "has a body now"));
        }
    }

    private void schema(String place, Direction direction, JsonNode before, JsonNode after) {
        breaks.addAll(new SchemaComparison(released, now, direction).breaks(place, before, after));
    }

    /** Whatever these have but for some members is the same. */
    private void same(String place, JsonNode before, JsonNode after, Set<String> but) {
        var names = new TreeSet<String>();
        names.addAll(before.propertyNames());
        names.addAll(after.propertyNames());
        names.removeAll(but);
        names.forEach(name -> {
            if (!before.path(name).equals(after.path(name))) {
                breaks.add(new Break(place, "has another " + name));
            }
        });
    }

    private static boolean contains(JsonNode array, JsonNode wanted) {
        return array.valueStream().anyMatch(wanted::equals);
    }

    /** Which way a message goes, seen from the caller. */
    enum Direction {
        /** From the caller: what was accepted must go on being accepted. */
        REQUEST,
        /** To the caller: nothing must come that could not come before. */
        ANSWER
    }
}

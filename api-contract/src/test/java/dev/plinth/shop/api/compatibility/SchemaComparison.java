package dev.plinth.shop.api.compatibility;

import dev.plinth.shop.api.compatibility.DocumentComparison.Direction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a JSON schema breaks of an earlier one, for messages that go one way. */
final class SchemaComparison {
    /** What says something to people only. */
    private static final Set<String> WORDS =
            Set.of("description", "title", "examples", "example", "deprecated", "$comment");

    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    /** What allows less where it stands; how two of them compare cannot be told. */
    private static final Set<String> FILTERS = Set.of("pattern", "format", "multipleOf", "uniqueItems", "const");

    private final JsonNode releasedDocument;
    private final JsonNode document;
    private final Direction direction;
    private final Set<String> seen = new HashSet<>();
    private final List<Break> breaks = new ArrayList<>();

    SchemaComparison(JsonNode releasedDocument, JsonNode document, Direction direction) {
        this.releasedDocument = releasedDocument;
        this.document = document;
        this.direction = direction;
    }

    /** What is broken in a place and below it. */
    List<Break> breaks(String place, JsonNode before, JsonNode after) {
        compare(place + ":", "", before, after);
        return List.copyOf(breaks);
    }

    /** What a reference refers to; words beside it are left out. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref")
                ? resolved(document, document.at(node.get("$ref").asString().substring(1)))
                : node;
    }

    private void compare(String start, String path, JsonNode referring, JsonNode referringNow) {
        if (referring.has("$ref")
                && referringNow.has("$ref")
                && !seen.add(referring.get("$ref") + " " + referringNow.get("$ref"))) {
            return;
        }
        var before = resolved(releasedDocument, referring);
        var after = resolved(document, referringNow);
        var place = path.isEmpty() ? start.substring(0, start.length() - 1) : start + " " + path;
        types(place, before, after);
        values(place, before, after);
        if (before.has("default") && !before.get("default").equals(after.path("default"))) {
            breaks.add(new Break(place, "has another default"));
        }
        var names = new TreeSet<String>();
        names.addAll(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) {
            var old = before.path(name);
            var today = after.path(name);
            if (LOWER_BOUNDS.contains(name)) {
                bound(place, name, old, today, 1);
            } else if (UPPER_BOUNDS.contains(name)) {
                bound(place, name, old, today, -1);
            } else if (FILTERS.contains(name)) {
                filter(place, name, old, today);
            } else if (name.equals("additionalProperties")) {
                openness(place, old, today);
            } else if (!Set.of("type", "enum", "default", "properties", "required", "items", "$ref")
                            .contains(name)
                    && !WORDS.contains(name)
                    && !old.equals(today)) {
                breaks.add(new Break(place, "has another " + name));
            }
        }
        properties(start, path, place, before, after);
        if (before.has("items") && after.has("items")) {
            compare(start, path + "[]", before.get("items"), after.get("items"));
        } else if (before.has("items") != after.has("items")) {
            breaks.add(new Break(place, "has another items"));
        }
    }

    private void properties(String start, String path, String place, JsonNode before, JsonNode after) {
        var required = texts(before.path("required"));
        var requiredNow = texts(after.path("required"));
        var properties = before.path("properties");
        for (var name : properties.propertyNames()) {
            var below = path.isEmpty() ? name : path + "." + name;
            if (!after.path("properties").has(name)) {
                breaks.add(new Break(start + " " + below, "is removed"));
                continue;
            }
            if (direction == Direction.REQUEST && requiredNow.contains(name) && !required.contains(name)) {
                breaks.add(new Break(start + " " + below, "is required now"));
            }
            if (direction == Direction.ANSWER && required.contains(name) && !requiredNow.contains(name)) {
                breaks.add(new Break(start + " " + below, "may be missing now"));
            }
            compare(start, below, properties.get(name), after.path("properties").get(name));
        }
        for (var name : after.path("properties").propertyNames()) {
            if (direction == Direction.REQUEST && !properties.has(name) && requiredNow.contains(name)) {
                breaks.add(new Break(
                        path.isEmpty() ? start + " " + name : start + " " + path + "." + name, "is new and required"));
            }
        }
    }

    private void types(String place, JsonNode before, JsonNode after) {
        var old = typesOf(before);
        var today = typesOf(after);
        boolean narrowed = !old.stream().allMatch(type -> holds(today, type));
        boolean widened = !today.stream().allMatch(type -> holds(old, type));
        if (direction == Direction.REQUEST ? narrowed : widened || (narrowed && !old.containsAll(today))) {
            breaks.add(new Break(place, "has the type " + today + " and had " + old));
        }
    }

    private static Set<String> typesOf(JsonNode schema) {
        var type = schema.path("type");
        return type.isString() ? Set.of(type.asString()) : new TreeSet<>(texts(type));
    }

    private static boolean holds(Set<String> types, String type) {
        return types.isEmpty() || types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    private void values(String place, JsonNode before, JsonNode after) {
        var old = texts(before.path("enum"));
        var today = texts(after.path("enum"));
        if (before.has("enum")) {
            for (var value : old) {
                if (after.has("enum") && !today.contains(value)) {
                    breaks.add(new Break(place, "has no longer the value " + value));
                }
            }
        }
        if (direction == Direction.REQUEST && !before.has("enum") && after.has("enum")) {
            breaks.add(new Break(place, "takes some values only: " + today));
        }
        if (direction == Direction.ANSWER && before.has("enum")) {
            if (!after.has("enum")) {
                breaks.add(new Break(place, "may have any value now"));
            }
            today.stream()
                    .filter(value -> !old.contains(value))
                    .forEach(value -> breaks.add(new Break(place, "may have the new value " + value)));
        }
    }

    /** A bound allows less where it is new or nearer; the sign is that of nearer. */
    private void bound(String place, String name, JsonNode before, JsonNode after, int sign) {
        int nearer;
        if (before.isMissingNode() || after.isMissingNode()) {
            nearer = before.isMissingNode() ? 1 : -1;
        } else {
            nearer = sign * after.asDecimal().compareTo(before.asDecimal());
        }
        if (direction == Direction.REQUEST ? nearer > 0 : nearer < 0) {
            breaks.add(new Break(place, "has the " + name + " " + shown(after) + " and had " + shown(before)));
        }
    }

    private void filter(String place, String name, JsonNode before, JsonNode after) {
        boolean allowsLess = before.isMissingNode();
        boolean allowsMore = after.isMissingNode();
        if (before.equals(after)
                || (direction == Direction.REQUEST && allowsMore)
                || (direction == Direction.ANSWER && allowsLess)) {
            return;
        }
        breaks.add(new Break(place, "has the " + name + " " + shown(after) + " and had " + shown(before)));
    }

    private void openness(String place, JsonNode before, JsonNode after) {
        boolean closes = after.isBoolean() && !after.asBoolean();
        boolean wasClosed = before.isBoolean() && !before.asBoolean();
        if (closes != wasClosed && direction == Direction.REQUEST && closes) {
            breaks.add(new Break(place, "refuses unknown fields now"));
        }
        if (!closes && !wasClosed && !before.equals(after)) {
            breaks.add(new Break(place, "has another additionalProperties"));
        }
    }

    private static String shown(JsonNode value) {
        return value instanceof MissingNode ? "none" : value.toString();
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}

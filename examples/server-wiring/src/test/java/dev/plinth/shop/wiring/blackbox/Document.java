package dev.plinth.shop.wiring.blackbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plinth.shop.server.OpenApiDocument;
import dev.plinth.shop.server.message.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document, to which each answer is held. */
final class Document {
    private static final JsonNode ROOT = Json.mapper().readTree(OpenApiDocument.bytes());
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private static final Pattern TYPE = Pattern.compile("`(tag:[^`]+)`");

    private Document() {}

    /** Fails where an answer is none of those that the document names for the request. */
    static void requireDescribed(String method, String path, Client.Response answer) {
        var shown = method + " " + path + " was answered with " + answer;
        if (method.equals("HEAD") || method.equals("OPTIONS")) {
            requireWithoutBody(method, path, answer, shown);
            return;
        }
        if (answer.status() >= 400) {
            requireKnownProblem(answer, shown);
        }
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(answer.status()).as(shown).isBetween(400, 499);
            requireFits("Problem", answer, shown);
            return;
        }
        var response = resolved(operation.get().path("responses").path(String.valueOf(answer.status())));
        assertThat(response.isMissingNode()).as("unknown status: " + shown).isFalse();
        requireHead(response, answer, shown);
        if (response.has("content")) {
            var content = response.get("content").properties().iterator().next();
            requireFits(nameIn(content.getValue().path("schema").path("$ref")), answer, shown);
        } else {
            assertThat(answer.body()).as(shown).isEmpty();
        }
    }

    /** What the document says without a word: HEAD is as GET without the body, and OPTIONS tells the methods of a path. */
    private static void requireWithoutBody(String method, String path, Client.Response answer, String shown) {
        assertThat(answer.body()).as(shown).isEmpty();
        if (method.equals("HEAD")) {
            var responses = operation("GET", path).orElseThrow().path("responses");
            var response = resolved(responses.path(String.valueOf(answer.status())));
            assertThat(response.isMissingNode()).as("unknown status: " + shown).isFalse();
            requireHead(response, answer, shown);
        } else {
            var methods = operations().stream()
                    .filter(operation -> operation.isAt(path))
                    .flatMap(operation ->
                            operation.method().equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(operation.method()))
                    .collect(Collectors.toCollection(() -> new TreeSet<>(Set.of("OPTIONS"))));
            assertThat(answer.status()).as(shown).isEqualTo(204);
            assertThat(answer.header("Allow")).as(shown).isEqualTo(String.join(", ", methods));
        }
    }

    private static void requireHead(JsonNode response, Client.Response answer, String shown) {
        response.path("headers").properties().forEach(header -> {
            if (!header.getKey().equals("Link")) {
                assertThat(answer.header(header.getKey()))
                        .as(header.getKey() + ": " + shown)
                        .isNotEmpty();
            }
        });
        if (response.has("content")) {
            var type = response.get("content").properties().iterator().next().getKey();
            assertThat(answer.header("Content-Type")).as(shown).isEqualTo(type);
        }
    }

    private static void requireKnownProblem(Client.Response answer, String shown) {
        assertThat(answer.header("Content-Type")).as(shown).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Request-Id")).as("request id: " + shown).isNotEmpty();
        assertThat(answer.at("/status")).as(shown).isEqualTo(String.valueOf(answer.status()));
        assertThat(problems(answer.status()))
                .as("known types: " + shown)
                .anyMatch(type ->
                        answer.at("/type").equals(type) || answer.at("/type").equals(type + ":" + answer.at("/rule")));
    }

    private static void requireFits(String schema, Client.Response answer, String shown) {
        assertThat(SCHEMAS.computeIfAbsent(schema, Document::schema).validate(answer.json()))
                .as(shown)
                .isEmpty();
    }

    private static Optional<JsonNode> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.isAt(path))
                .map(Operation::described)
                .findFirst();
    }

    /** All that can be asked for. */
    static List<Operation> operations() {
        return ROOT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    /** What stands in place of a reference, or the node itself. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? ROOT.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** The kinds of problem that come with a status, such as {@code tag:plinth.dev,2026:not-found}. */
    static Set<String> problems(int status) {
        return TYPE.matcher(ROOT.at("/components/responses/Problem" + status + "/description")
                        .asString())
                .results()
                .map(type -> type.group(1))
                .collect(Collectors.toSet());
    }

    /**
     * Something that can be asked for.
     *
     * @param path the path, with names in braces
     * @param described what the document says of it
     */
    record Operation(String method, String path, JsonNode described) {
        String id() {
            return described.path("operationId").asString();
        }

        /** The parameters in a place such as {@code query}. */
        List<JsonNode> parameters(String place) {
            return described
                    .path("parameters")
                    .valueStream()
                    .map(Document::resolved)
                    .filter(parameter -> parameter.path("in").asString().equals(place))
                    .toList();
        }

        /** The schema of the body, if there is one. */
        Optional<JsonNode> body() {
            return Optional.of(described.at("/requestBody/content/application~1json/schema"))
                    .filter(schema -> !schema.isMissingNode());
        }

        /** Whether a path, with or without a query, is one of its. */
        boolean isAt(String asked) {
            return asked.replaceFirst("\\?.*", "").matches(path.replace("{id}", "[^/]+"));
        }

        /** Whether the path names a row. */
        boolean isOfRow() {
            return path.contains("{id}");
        }

        /** Whether customers may ask for it, too. */
        boolean isForCustomers() {
            return described
                    .path("x-callers")
                    .valueStream()
                    .anyMatch(caller -> caller.asString().equals("customers"));
        }

        @Override
        public String toString() {
            return id();
        }
    }

    private static String nameIn(JsonNode reference) {
        return reference.asString().substring(reference.asString().lastIndexOf('/') + 1);
    }

    private static Schema schema(String name) {
        var root = Json.mapper().createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", requireNonNull(ROOT.get("components")));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }
}

package dev.plinth.shop.wiring.blackbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plinth.shop.server.OpenApiDocument;
import dev.plinth.shop.server.message.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document, to which each answer is held. */
final class Document {
    private static final JsonNode ROOT = Json.mapper().readTree(OpenApiDocument.bytes());
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Document() {}

    /** Fails where an answer is none of those that the document names for the request. */
    static void requireDescribed(String method, String path, Client.Response answer) {
        var shown = method + " " + path + " was answered with " + answer;
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            assertThat(answer.status()).as(shown).isBetween(400, 499);
            requireFits("Problem", answer, shown);
            return;
        }
        var response = resolved(operation.get().path("responses").path(String.valueOf(answer.status())));
        assertThat(response.isMissingNode()).as("unknown status: " + shown).isFalse();
        response.path("headers").properties().forEach(header -> {
            if (!header.getKey().equals("Link")) {
                assertThat(answer.header(header.getKey()))
                        .as(header.getKey() + ": " + shown)
                        .isNotEmpty();
            }
        });
        if (response.has("content")) {
            var content = response.get("content").properties().iterator().next();
            assertThat(answer.header("Content-Type")).as(shown).isEqualTo(content.getKey());
            requireFits(nameIn(content.getValue().path("schema").path("$ref")), answer, shown);
        } else {
            assertThat(answer.body()).as(shown).isEmpty();
        }
    }

    private static void requireFits(String schema, Client.Response answer, String shown) {
        assertThat(SCHEMAS.computeIfAbsent(schema, Document::schema).validate(answer.json()))
                .as(shown)
                .isEmpty();
    }

    private static Optional<JsonNode> operation(String method, String path) {
        var asked = path.replaceFirst("\\?.*", "");
        return ROOT.path("paths").properties().stream()
                .filter(template -> asked.matches(template.getKey().replace("{id}", "[^/]+")))
                .map(template -> template.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? ROOT.at(node.get("$ref").asString().substring(1)) : node;
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

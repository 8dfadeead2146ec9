package dev.plinth.shop.api.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.api.v1.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The examples that lie in the jar, for those who have no server yet. */
class ExampleTests {
    private static final JsonNode DOCUMENT = Jackson3.MAPPER.readTree(resource("openapi.json"));

    @TestFactory
    Stream<DynamicTest> areValidByTheirSchema() {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        return DOCUMENT.at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().has("properties"))
                .map(schema -> dynamicTest(schema.getKey(), () -> {
                    var root =
                            Jackson3.MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + schema.getKey());
                    root.set("components", requireNonNull(DOCUMENT.get("components")));

                    var errors = registry.getSchema(root).validate(example(schema.getKey()));

                    assertThat(errors).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> areMessagesThatKeepTheirConstraints() {
        return Messages.all().stream()
                .filter(message -> message != Page.class)
                .map(message -> dynamicTest(message.getSimpleName(), () -> {
                    var example =
                            new Jackson3().read(example(message.getSimpleName()).toString(), message);

                    assertThat(Messages.violations(requireNonNull(example))).isEmpty();
                }));
    }

    private static JsonNode example(String name) {
        return Jackson3.MAPPER.readTree(resource("examples/" + name + ".json"));
    }

    private static String resource(String name) {
        try (var file = Problem.class.getResourceAsStream("/dev/plinth/shop/api/v1/" + name)) {
            return new String(requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("it lies in the jar", e);
        }
    }
}

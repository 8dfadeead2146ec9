package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappingCheck;
import dev.plinth.schematools.mapping.MappingSource;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;

/**
 * The next migrations of a project, which somebody reads before they run. Each was run where nobody's data is, behind all
 * that there are.
 *
 * @param files what would be written; none if nothing differs
 * @param left what differs nevertheless when all of it ran
 */
public record Draft(List<DraftedFile> files, List<Difference> left) {
    public Draft {
        files = List.copyOf(files);
        left = List.copyOf(left);
    }

    /**
     * What the migrated schema lacks for the mapping to read and write it.
     *
     * @param server opens the server on which the migrations are run; it is closed in the end
     * @throws SchemaProblem if a person has to say something first
     */
    public static Draft ofMapping(SchemaProject project, Supplier<ScratchServer> server, Intent intent) {
        var mapping = MappedSchema.of(MappingSource.in(project.classes(), project.loader()));
        var contexts = Contexts.of(project.sequences(), project.loader());
        try (var open = server.get();
                var database = project.migrated(open)) {
            var bench = new Bench(database, project.schema(), project.histories());
            return ofMapping(mapping, bench, contexts, intent);
        }
    }

    static Draft ofMapping(MappedSchema mapping, Bench bench, Contexts contexts, Intent intent) {
        var steps = MappingSteps.of(mapping, new Present(bench.schema()), contexts, intent);
        bench.run(contexts, steps);
        return new Draft(new Pages(contexts, intent).of(steps), MappingCheck.differences(mapping, bench.schema()));
    }

    /**
     * Writes all files, or none.
     *
     * @throws SchemaProblem if one cannot be written, or is there already and would not be the same afterwards
     */
    public void write() {
        for (var file : files) {
            try {
                Files.createDirectories(file.path().getParent());
                Files.writeString(file.path(), file.text(), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new SchemaProblem("cannot write " + file.path() + ": " + e, e);
            }
        }
    }
}

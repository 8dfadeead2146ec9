package dev.plinth.schematools.check;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappingCheck;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.snapshot.SqlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Whether mapping, migrations, snapshot and live database tell of one schema. What the migrations make of an empty
 * database is what the others are held to.
 */
public final class SchemaCheck {
    private static final String MAPPING = "The migrated schema has what the mapping reads and writes";
    private static final String SNAPSHOT = "The snapshot is what the migrations make";
    private static final String FILE = "The file makes what the migrations make";
    private static final String LIVE = "The live database is what the migrations make";

    private final SchemaProject project;
    private final Optional<Login> live;
    private final Optional<Path> file;

    private SchemaCheck(SchemaProject project, Optional<Login> live, Optional<Path> file) {
        this.project = project;
        this.live = live;
        this.file = file;
    }

    /**
     * Compares all there is.
     *
     * @param server opens the server on which the migrations are run; it is closed in the end
     * @param live the database that people use; none if nobody asks about it
     * @param file SQL that makes a schema in an empty database, for example of pg_dump; none if nobody asks about it
     * @throws SchemaProblem if a comparison cannot be made
     */
    public static CheckReport of(
            SchemaProject project, Supplier<ScratchServer> server, Optional<Login> live, Optional<Path> file) {
        return new SchemaCheck(project, live, file).run(server);
    }

    /**
     * How the live database differs from what the migrations make, all of them or up to a script. What only repeatable scripts
     * make is left out where versioned ones are left behind that script: what those were at that time is not known.
     *
     * @param target with which script the migrations end; empty for all
     * @param server opens the server on which the migrations are run; it is closed in the end
     * @throws SchemaProblem if they cannot be compared
     */
    public static List<Difference> ofLive(
            SchemaProject project, Supplier<ScratchServer> server, Login live, Optional<String> target) {
        var differences = new ArrayList<Difference>();
        try (var open = server.get()) {
            project.migrated(open, (database, all) -> {
                        var migrations = target.map(all::upTo).orElse(all);
                        migrations.migrate();
                        var expected = project.read(database.administrator());
                        var ofRepeatable = new HashSet<SchemaObject>();
                        if (!all.plan().isEmpty()) {
                            all.withoutRepeatable().migrate();
                            var versioned = project.read(database.administrator());
                            all.migrate();
                            Difference.between(project.read(database.administrator()), versioned)
                                    .forEach(difference -> ofRepeatable.add(difference.object()));
                        }
                        differences.clear();
                        differences.addAll(Difference.between(expected, project.read(live.dataSource())));
                        differences.removeIf(difference -> ofRepeatable.contains(difference.object()));
                    })
                    .close();
            return differences;
        }
    }

    private CheckReport run(Supplier<ScratchServer> opening) {
        // EclipseLink and PostgreSQL both take their time to start, and neither needs the other.
        var mapping = CompletableFuture.supplyAsync(this::mapping);
        try (var server = opening.get();
                var migrated = project.migrated(server)) {
            var schema = project.read(migrated.administrator());
            return new CheckReport(List.of(
                    compareMapping(join(mapping), schema),
                    compareSnapshot(migrated, schema),
                    compareFile(migrated, schema),
                    compareLive(schema)));
        }
    }

    private Optional<MappedSchema> mapping() {
        var source = project.mapping();
        return source.isEmpty() ? Optional.empty() : Optional.of(MappedSchema.of(source));
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Comparison compareMapping(Optional<MappedSchema> mapping, Schema schema) {
        return mapping.map(mapped -> Comparison.of(
                        "mapping",
                        MAPPING,
                        "Change the mapping, or write a migration; mvn plinth:draft -Dmessage=\"…\" begins one.",
                        MappingCheck.differences(mapped, schema)))
                .orElseGet(() -> Comparison.leftOut(
                        "mapping", MAPPING, "nothing is mapped in " + project.classes() + "; compile first"));
    }

    private Comparison compareSnapshot(ScratchDatabase migrated, Schema schema) {
        if (!Files.exists(project.snapshot())) {
            return Comparison.leftOut(
                    "snapshot", SNAPSHOT, "there is no " + project.snapshot() + "; mvn plinth:snapshot writes it");
        }
        return Comparison.of(
                "snapshot",
                SNAPSHOT,
                "If the migrations are right, write it anew, as its first lines say, and read what changed.",
                differences(migrated, schema, SqlFile.read(project.snapshot())));
    }

    private Comparison compareFile(ScratchDatabase migrated, Schema schema) {
        return file.map(named -> Comparison.of(
                        "file",
                        FILE,
                        "If the file is right, mvn plinth:draft -Dfrom=FILE -Dmessage=\"…\" begins the migration.",
                        differences(migrated, schema, SqlFile.read(named))))
                .orElseGet(() -> Comparison.leftOut("file", FILE, "no file is named; -Dfrom names one"));
    }

    private List<Difference> differences(ScratchDatabase migrated, Schema schema, SqlFile sql) {
        try (var database = project.loadedBeside(migrated, sql)) {
            return Difference.between(schema, project.read(database.administrator()));
        }
    }

    private Comparison compareLive(Schema schema) {
        return live.map(login -> Comparison.of(
                        "live",
                        LIVE,
                        "Somebody changed the database by hand: undo it, or write a migration that says so.",
                        Difference.between(schema, project.read(login.dataSource()))))
                .orElseGet(() -> Comparison.leftOut("live", LIVE, "no database is named; -Dplinth.url names one"));
    }
}

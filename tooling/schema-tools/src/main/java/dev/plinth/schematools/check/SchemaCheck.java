package dev.plinth.schematools.check;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Kind;
import dev.plinth.reports.Location;
import dev.plinth.reports.Report;
import dev.plinth.reports.Result;
import dev.plinth.reports.Subject;
import dev.plinth.reports.Terms;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappingCheck;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.snapshot.SqlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private static final Kind KIND = new Kind("check", "Plinth schema check", "Schema check of", Terms.CHECKS);

    private static final Check MAPPING = new Check(
            "mapping",
            "The migrated schema has what the mapping reads and writes.",
            "a table or a column that is missing is noticed only by the statement that uses it",
            "change the mapping, or write a migration; mvn plinth:draft -Dmessage=\"…\" begins one");

    private static final Check SNAPSHOT = new Check(
            "snapshot",
            "The snapshot is what the migrations make.",
            "reviewers read in it what a migration comes to",
            "write it anew if the migrations are right, as its first lines say, and read what changed");

    private static final Check FILE = new Check(
            "file",
            "The file makes what the migrations make.",
            "one of them is what the schema is to be, and the other has to follow",
            "begin the migration with mvn plinth:draft -Dfrom=FILE -Dmessage=\"…\" if the file is right");

    private static final Check LIVE = new Check(
            "live",
            "The live database is what the migrations make.",
            "migrations are tested on the schema that they make, and may fail on any other",
            "undo what was changed by hand, or write a migration that says so; mvn plinth:drift writes the SQL that undoes"
                    + " it");

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
    public static Report of(
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

    private Report run(Supplier<ScratchServer> opening) {
        // EclipseLink, a live database and a server that starts all take their time, and none needs the other.
        var mapping = CompletableFuture.supplyAsync(this::mapping);
        var used = CompletableFuture.supplyAsync(() -> live.map(login -> project.read(login.dataSource())));
        try (var server = opening.get();
                var migrated = project.migrated(server)) {
            var schema = project.read(migrated.administrator());
            return new Report(
                    KIND,
                    subject(schema),
                    List.of(
                            compareMapping(join(mapping), schema),
                            compareSnapshot(migrated, schema),
                            compareFile(migrated, schema),
                            compareLive(join(used), schema)));
        }
    }

    private Subject subject(Schema schema) {
        var objects = schema.objects().size();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("schema", project.schema());
        facts.put("objects", objects);
        var home = Files.exists(project.snapshot())
                ? project.path(project.snapshot())
                : ScriptFile.of(project).stream()
                        .map(ScriptFile::path)
                        .findFirst()
                        .orElse("");
        return new Subject(project.schema(), objects + " objects", project.root(), Optional.empty(), home, facts);
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

    private Result compareMapping(Optional<MappedSchema> mapping, Schema schema) {
        return mapping.map(mapped -> compared(MAPPING, "", MappingCheck.differences(mapped, schema)))
                .orElseGet(
                        () -> Result.skipped(MAPPING, "nothing is mapped in " + project.classes() + "; compile first"));
    }

    private Result compareSnapshot(ScratchDatabase migrated, Schema schema) {
        if (!Files.exists(project.snapshot())) {
            return Result.skipped(SNAPSHOT, "there is no " + project.snapshot() + "; mvn plinth:snapshot writes it");
        }
        return compared(
                SNAPSHOT,
                project.path(project.snapshot()),
                differences(migrated, schema, SqlFile.read(project.snapshot())));
    }

    private Result compareFile(ScratchDatabase migrated, Schema schema) {
        return file.map(named ->
                        compared(FILE, project.path(named), differences(migrated, schema, SqlFile.read(named))))
                .orElseGet(() -> Result.skipped(FILE, "no file is named; -Dfrom names one"));
    }

    private List<Difference> differences(ScratchDatabase migrated, Schema schema, SqlFile sql) {
        try (var database = project.loadedBeside(migrated, sql)) {
            return Difference.between(schema, project.read(database.administrator()));
        }
    }

    private static Result compareLive(Optional<Schema> live, Schema schema) {
        return live.map(used -> compared(LIVE, "", Difference.between(schema, used)))
                .orElseGet(() -> Result.skipped(LIVE, "no database is named; -Dplinth.url names one"));
    }

    private static Result compared(Check check, String file, List<Difference> differences) {
        return Result.of(
                check,
                differences.stream()
                        .map(difference -> new Finding(
                                        new Location(difference.object().toString(), file, 0), difference.what())
                                .showing(difference.text())
                                .with(difference.properties()))
                        .toList());
    }
}

package dev.plinth.schematools.squash;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.ddl.Change;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.draft.DraftedFile;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.project.TemporaryFolder;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.snapshot.SchemaText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** The scripts of one context up to one of them, as a script. */
final class SquashedScripts {
    /** What is said at the end may itself leave something to say. */
    private static final int MOST_ROUNDS = 2;

    /** What would refuse or change rows, or is made of them: it comes behind them. */
    private static final Set<Kind> BEHIND_ROWS =
            Set.of(Kind.FOREIGN_KEY, Kind.TRIGGER, Kind.RULE, Kind.MATERIALIZED_VIEW);

    private final SchemaProject project;
    private final ScriptFile last;
    private final ScratchServer server;
    private final MigrationSet own;
    private final List<MigrationSet> earlier;

    SquashedScripts(SchemaProject project, ScriptFile last, ScratchServer server) {
        this.project = project;
        this.last = last;
        this.server = server;
        var names = project.migrationSets().stream().map(MigrationSet::name).toList();
        int place = names.indexOf(last.context());
        own = project.migrationSets().get(place);
        earlier = project.migrationSets().subList(0, place);
    }

    /**
     * The script, which was run.
     *
     * @throws SchemaProblem naming what it cannot hold
     */
    DraftedFile file() {
        var before = new AtomicReference<Content>();
        try (var database = project.with(through(own)).migrated(server, (scratch, all) -> {
            runEarlier(scratch);
            before.set(Content.of(project, scratch));
            all.withoutRepeatable().upTo(name()).migrate();
        })) {
            var text = text(Objects.requireNonNull(before.get()), Content.of(project, database));
            return new DraftedFile(last.context(), last.file().resolveSibling(fileName()), text, false);
        }
    }

    private List<MigrationSet> through(MigrationSet set) {
        var through = new ArrayList<>(earlier);
        through.add(set);
        return through;
    }

    private void runEarlier(ScratchDatabase database) {
        if (!earlier.isEmpty()) {
            project.with(earlier)
                    .migrations(database.as(database.owner(project.schema()).orElseThrow()))
                    .withoutRepeatable()
                    .migrate();
        }
    }

    private String fileName() {
        return "B" + last.script().version() + "__squashed.sql";
    }

    private String name() {
        return last.context() + "/" + last.script().version();
    }

    private String text(Content before, Content after) {
        requireOwn(before, after);
        var ddl = new Ddl(before.structure(), after.structure());
        var behindRows = behindRows(ddl);
        var text = new StringBuilder(
                "-- What the scripts up to " + last.name() + " make, for new databases; a database that"
                        + " ran some of them runs the others.\n\nset local check_function_bodies = false;\n");
        after.extensions().stream()
                .filter(extension -> !before.extensions().contains(extension))
                .forEach(extension -> text.append(extension).append(";\n"));
        text.append(SchemaText.of(
                ddl,
                ddl.changes().stream()
                        .filter(change -> !behindRows.contains(change))
                        .toList()));
        text.append(added("The rows", before.rows(), after.rows()));
        text.append(SchemaText.of(ddl, behindRows));
        text.append(added("Where sequences stand", before.numbers(), after.numbers()));
        for (int round = 0; ; round++) {
            var made = made(text.toString());
            var differences = Difference.between(
                    after.structure().schema(), made.structure().schema());
            if (differences.isEmpty()) {
                requireRows(after, made);
                return text.toString();
            }
            if (round == MOST_ROUNDS) {
                throw new SchemaProblem("the scripts up to " + last + " cannot be squashed; one script does not say: "
                        + differences.stream().map(Difference::toString).collect(Collectors.joining("; ")));
            }
            text.append("\n-- What can only be said at the end\n");
            text.append(SchemaText.plain(new Ddl(made.structure(), after.structure())));
        }
    }

    /** Refuses what lies outside of the schema or the context. */
    private void requireOwn(Content before, Content after) {
        var others = new TreeSet<>(after.others());
        others.removeAll(before.others());
        if (!others.isEmpty()) {
            throw new SchemaProblem("the scripts up to " + last + " cannot be squashed, for they make "
                    + String.join(", ", others) + "; squash up to a script before that");
        }
        before.structure().schema().objects().keySet().stream()
                .filter(object -> object.kind() == Kind.TABLE)
                .map(SchemaObject::name)
                .filter(table -> !Optional.ofNullable(before.rows().get(table))
                        .equals(Optional.ofNullable(after.rows().get(table))))
                .findFirst()
                .ifPresent(table -> {
                    throw new SchemaProblem(
                            "the scripts up to " + last + " cannot be squashed, for they change rows of table " + table
                                    + ", which was there before; squash up to a script before that");
                });
    }

    private void requireRows(Content wanted, Content made) {
        if (!made.rows().equals(wanted.rows())) {
            var tables = new TreeSet<>(wanted.rows().keySet());
            tables.addAll(made.rows().keySet());
            tables.removeIf(table -> String.valueOf(wanted.rows().get(table))
                    .equals(String.valueOf(made.rows().get(table))));
            throw new SchemaProblem("the scripts up to " + last + " cannot be squashed, for the rows of "
                    + String.join(", ", tables) + " would be others");
        }
        if (!made.numbers().equals(wanted.numbers())) {
            throw new SchemaProblem(
                    "the scripts up to " + last + " cannot be squashed, for sequences would stand elsewhere");
        }
    }

    private static List<Change> behindRows(Ddl ddl) {
        var behind = new ArrayList<Change>();
        var objects = new HashSet<SchemaObject>();
        for (var change : ddl.changes()) {
            var object = change.object();
            if (BEHIND_ROWS.contains(object.kind())
                    || objects.contains(ddl.to().head(object))
                    || ddl.to().allNeeds(object).stream().anyMatch(objects::contains)) {
                objects.add(object);
                behind.add(change);
            }
        }
        return behind;
    }

    private static String added(String title, Map<String, String> before, Map<String, String> after) {
        var text = after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        return text.isEmpty() ? "" : "\n-- " + title + "\n" + text;
    }

    /** What a new database has that runs the script. */
    private Content made(String text) {
        try (var folder = TemporaryFolder.of("squash")) {
            Files.writeString(folder.path().resolve(fileName()), text);
            var squashed = new MigrationSet(own.name(), own.history(), List.of("filesystem:" + folder.path()));
            try (var database = project.with(through(squashed))
                    .migrated(server, (scratch, all) -> all.withoutRepeatable().migrate())) {
                return Content.of(project, database);
            }
        } catch (IOException e) {
            throw new SchemaProblem("cannot try the script out: " + e, e);
        }
    }
}

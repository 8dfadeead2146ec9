package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappingCheck;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.snapshot.SqlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The next migrations of a project, which somebody reads before they run. Each was run where nobody's data is, behind all
 * that there are.
 *
 * @param files what would be written; none if nothing differs
 * @param left what differs nevertheless when all of it ran
 */
public record Draft(List<DraftedFile> files, List<Difference> left) {
    /** What PostgreSQL makes of a statement may differ from what is wanted, which the next round finds. */
    private static final int MOST_ROUNDS = 3;

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
        var source = project.mapping();
        if (source.isEmpty()) {
            throw new SchemaProblem("nothing is mapped in " + project.classes() + "; compile first");
        }
        var mapping = MappedSchema.of(source);
        var contexts = contexts(project, intent);
        try (var open = server.get();
                var database = project.migrated(open)) {
            return ofMapping(mapping, trialRun(project, database), contexts, intent);
        }
    }

    static Draft ofMapping(MappedSchema mapping, TrialRun trialRun, Contexts contexts, Intent intent) {
        var drafting = new Drafting(trialRun, contexts, intent);
        var wanted = new MappedNames(mapping);
        drafting.rename(wanted::has, object -> false);
        wanted.ask(drafting.present(), intent.renames());
        drafting.run(MappingSteps.of(mapping, drafting.structure(), drafting.contexts(), intent));
        return drafting.draft(
                MappingCheck.differences(mapping, drafting.present().schema()));
    }

    /**
     * What the migrated schema lacks to be another.
     *
     * @param wanted a file of SQL that makes the other one in an empty database, for example by pg_dump --schema-only
     * @param server opens the server on which both are made; it is closed in the end
     * @throws SchemaProblem if a person has to say something first
     */
    public static Draft ofFile(SchemaProject project, Path wanted, Supplier<ScratchServer> server, Intent intent) {
        return of(project, there -> project.loadedBeside(there, SqlFile.read(wanted)), server, intent);
    }

    /**
     * What the migrated schema lacks to be that of a database that people use.
     *
     * @param live is only read; a copy of its schema is made
     * @param server opens the server on which both are made; it is closed in the end
     * @throws SchemaProblem if a person has to say something first
     */
    public static Draft ofLive(SchemaProject project, Login live, Supplier<ScratchServer> server, Intent intent) {
        return of(project, there -> project.copied(there, live), server, intent);
    }

    private static Draft of(
            SchemaProject project,
            UnaryOperator<ScratchDatabase> wanted,
            Supplier<ScratchServer> server,
            Intent intent) {
        var contexts = contexts(project, intent);
        try (var open = server.get();
                var there = project.migrated(open);
                var other = wanted.apply(there)) {
            return of(trialRun(project, other), trialRun(project, there), contexts, intent);
        }
    }

    /**
     * What a database that people use lacks to be what the migrations make: not the next migration, but SQL that undoes what
     * was changed by hand.
     *
     * @param live is only read; what is drafted was run on a copy of its schema
     * @param server opens the server on which both are made; it is closed in the end
     * @throws SchemaProblem if a person has to say something first
     */
    public static Draft ofDrift(SchemaProject project, Login live, Supplier<ScratchServer> server, Intent intent) {
        var nowhere = new MigrationSet("drift", "", List.of("filesystem:drift"));
        try (var open = server.get();
                var migrated = project.migrated(open);
                var copy = project.copied(migrated, live)) {
            return of(
                    trialRun(project, migrated),
                    trialRun(project, copy).ofCopy(),
                    new Contexts(List.of(nowhere), List.of(), Map.of()),
                    intent);
        }
    }

    /**
     * New names while a release runs that knows the old ones: columns get a copy, tables a view under the old name. Nothing but
     * names is compared.
     *
     * @param server opens the server on which it is tried out; it is closed in the end
     * @throws SchemaProblem if no name is to be changed, or a person has to say something first
     */
    public static Draft expanding(SchemaProject project, Supplier<ScratchServer> server, Intent intent) {
        return ofRenames(project, server, intent, Drafting::expand, "has a new name");
    }

    /**
     * What is to be done behind {@link #expanding} when the old release is gone: copies and views go, and only the new names
     * are left.
     *
     * @param server opens the server on which it is tried out; it is closed in the end
     * @throws SchemaProblem if nothing was expanded
     */
    public static Draft contracting(SchemaProject project, Supplier<ScratchServer> server, Intent intent) {
        return ofRenames(project, server, intent, Drafting::contract, "was expanded by -Dexpand");
    }

    private static Draft ofRenames(
            SchemaProject project,
            Supplier<ScratchServer> server,
            Intent intent,
            Consumer<Drafting> half,
            String expected) {
        var file = intent.renames().file();
        var way = "; write a line such as 'visit.note -> visit.diagnosis' for each name";
        if (intent.renames().lines().isEmpty()) {
            throw new SchemaProblem(file + " is missing, or has no line" + way);
        }
        var contexts = contexts(project, intent);
        try (var open = server.get();
                var database = project.migrated(open)) {
            var drafting = new Drafting(trialRun(project, database), contexts, intent);
            half.accept(drafting);
            var draft = drafting.draft(List.of());
            if (draft.files().isEmpty()) {
                throw new SchemaProblem("nothing in " + file + " " + expected + way);
            }
            return draft;
        }
    }

    private static TrialRun trialRun(SchemaProject project, ScratchDatabase database) {
        return new TrialRun(database, project.schema(), project.histories());
    }

    /**
     * A script with the next version of a context, or a repeatable one, in which a person writes the statements.
     *
     * @throws SchemaProblem if the intent leaves open which of several contexts it is for
     */
    public static Draft empty(SchemaProject project, Intent intent, boolean repeatable) {
        return new Draft(List.of(new Pages(contexts(project, intent), intent).empty(repeatable)), List.of());
    }

    /**
     * A script that gives a column of a big table its value in batches, so that no row is locked for long; the value itself
     * a person writes.
     *
     * @param column as people write it, {@code visit.fee}
     * @throws SchemaProblem if that does not name a column, or if the intent leaves open which of several contexts it is for
     */
    public static Draft backfill(SchemaProject project, Intent intent, String column) {
        return new Draft(new Pages(contexts(project, intent), intent).backfill(TableColumn.of(column)), List.of());
    }

    private static Contexts contexts(SchemaProject project, Intent intent) {
        var contexts = Contexts.of(project.migrationSets(), project.loader());
        intent.context().ifPresent(contexts::known);
        return contexts;
    }

    static Draft of(TrialRun wanted, TrialRun trialRun, Contexts contexts, Intent intent) {
        var structure = wanted.structure();
        var goal = new CurrentSchema(structure.schema());
        var drafting = new Drafting(trialRun, contexts, intent);
        drafting.rename(goal::has, goal::hasNamed);
        var present = drafting.structure();
        ProbableRenames.ask(drafting.present(), goal, intent.renames());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var left = drafting.present().lacking(goal);
            if (left.isEmpty()) {
                break;
            }
            drafting.run(ChangeSteps.of(new Ddl(present, structure), drafting.contexts(), intent, Questions.NONE));
            present = drafting.structure();
            if (drafting.present().lacking(goal).equals(left)) {
                break;
            }
        }
        return drafting.draft(drafting.present().lacking(goal));
    }

    /**
     * Writes all files, or none.
     *
     * @throws SchemaProblem if one cannot be written, or is there already and would not be the same afterwards
     */
    public void write() {
        files.stream()
                .filter(file -> !file.replaces() && Files.exists(file.path()))
                .forEach(file -> {
                    throw new SchemaProblem(
                            "cannot write " + file.path() + ", for it is there already; nothing was written");
                });
        for (var file : files) {
            try {
                Files.createDirectories(file.path().getParent());
                Files.writeString(
                        file.path(),
                        file.text(),
                        file.replaces() ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new SchemaProblem("cannot write " + file.path() + ": " + e, e);
            }
        }
    }
}

package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Sides;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Drafts from one side to the other, where nothing got another name.
 *
 * @param sides where they stand
 */
record SideDrafts(Sides sides) {
    private static final Contexts CONTEXTS = new Contexts(
            List.of(new MigrationSet("migration", "history", List.of("filesystem:db/migration"))), List.of(), Map.of());

    Draft draft(boolean allowDataLoss) {
        return draft("Change it", allowDataLoss);
    }

    Draft draft(String message, boolean allowDataLoss) {
        return draft(message, allowDataLoss, allNew());
    }

    Draft draft(String message, boolean allowDataLoss, List<Rename> renames) {
        return Draft.of(
                new TrialRun(sides.after(), "public", Set.of()),
                new TrialRun(sides.before(), "public", Set.of()),
                CONTEXTS,
                new Intent(message, Optional.empty(), allowDataLoss, new Renames(renames, "renames")));
    }

    /** What differs when the files of a draft have run where SQL has made the side before. */
    List<Difference> leftBy(Draft draft, String before) {
        var another = sides.another(before);
        for (var file : draft.files()) {
            var alone = file.path().toString().endsWith(Phase.INDEX.suffix() + ".sql");
            try (var connection = another.administrator().getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(alone);
                for (var part : SqlScript.of(file.text()).statements()) {
                    statement.execute(part.sql());
                }
                if (!alone) {
                    connection.commit();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(file + ": " + e.getMessage(), e);
            }
        }
        return Difference.between(sides.schema(sides.after()), sides.schema(another));
    }

    private List<Rename> allNew() {
        return Difference.between(sides.schema(sides.after()), sides.schema(sides.before())).stream()
                .filter(difference -> difference.change() == Difference.Change.MISSING)
                .map(Difference::object)
                .filter(object -> object.kind() == Kind.TABLE || object.kind() == Kind.COLUMN)
                .map(object -> new Rename(Optional.empty(), object.name()))
                .toList();
    }
}

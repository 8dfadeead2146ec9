package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.Sequence;
import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Sides;
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
            List.of(new Sequence("migration", "history", List.of("filesystem:db/migration"))), List.of(), Map.of());

    Draft draft(boolean allowDataLoss) {
        return draft("Change it", allowDataLoss);
    }

    Draft draft(String message, boolean allowDataLoss) {
        return Draft.of(
                new Bench(sides.after(), "public", Set.of()),
                new Bench(sides.before(), "public", Set.of()),
                CONTEXTS,
                new Intent(message, Optional.empty(), allowDataLoss, new Renames(allNew(), "renames")));
    }

    /** What differs when the files of a draft have run where SQL has made the side before. */
    List<Difference> leftBy(Draft draft, String before) {
        var another = sides.another(before);
        for (var file : draft.files()) {
            if (file.path().toString().endsWith(Phase.INDEX.suffix() + ".sql")) {
                SqlScript.of(file.text())
                        .statements()
                        .forEach(statement -> another.run("a statement", statement.sql()));
            } else {
                another.run("a file", file.text());
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

package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A draft that grows: each statement was tried out before the next is thought of. */
final class Drafting {
    private final TrialRun trial;
    private final Intent intent;
    private final List<List<Step>> rounds = new ArrayList<>();
    private Contexts contexts;
    private @Nullable Schema schema;

    Drafting(TrialRun trial, Contexts contexts, Intent intent) {
        this.trial = trial;
        this.contexts = contexts;
        this.intent = intent;
    }

    /** What there is by now. */
    CurrentSchema present() {
        if (schema == null) {
            schema = trial.schema();
        }
        return new CurrentSchema(schema);
    }

    /** Whose script made what, under the names of now. */
    Contexts contexts() {
        return contexts;
    }

    /**
     * Gives each table and column in the file of renames its new name.
     *
     * @param wanted whether there is to be a table, or a column behind its table's name
     * @param kept whether what is named after a table or a column is wanted under its old name
     */
    void rename(Predicate<String> wanted, Predicate<SchemaObject> kept) {
        for (var rename : intent.renames().lines()) {
            run(new RenameSteps(present(), wanted, kept, contexts, intent).of(rename));
            contexts = contexts.after(rename);
        }
    }

    /** Gives each renamed table and column its new name, and keeps the old one beside it. */
    void expand() {
        for (var rename : intent.renames().lines()) {
            run(new GradualRename(structure(), contexts, intent).expand(rename));
        }
    }

    /** Takes the old name of each renamed table and column away. */
    void contract() {
        for (var rename : intent.renames().lines()) {
            var steps = new GradualRename(structure(), contexts, intent).contract(rename);
            run(steps);
            if (!steps.isEmpty()) {
                run(new RenameSteps(present(), name -> true, name -> false, contexts, intent).of(rename));
            }
        }
    }

    /** Tries statements out, and keeps them. */
    void run(List<Step> more) {
        if (!more.isEmpty()) {
            rounds.add(trial.run(contexts, more));
            schema = null;
        }
    }

    /** What there is by now, with all that it takes to write it in SQL. */
    Structure structure() {
        var structure = trial.structure();
        schema = structure.schema();
        return structure;
    }

    /** All of it, and what differs nevertheless. */
    Draft draft(List<Difference> left) {
        return new Draft(new Pages(contexts, intent).of(rounds), left);
    }
}

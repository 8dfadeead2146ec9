package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.ColumnCopy;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.ddl.Change;
import dev.plinth.schematools.ddl.Change.Action;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.safety.Compatibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A new name while a release runs that knows the old one, in two migrations (expand and contract). The first gives a column
 * a copy under its new name and keeps both alike, and a table its new name and a view under the old one. The second, when the
 * old release is gone, takes the copy or the view away, and renames all that carries the old name.
 *
 * @param structure what is there
 * @param contexts whose script made it
 * @param intent says it where nothing else does
 */
record GradualRename(Structure structure, Contexts contexts, Intent intent) {
    /** Whether the first migration ran, and the second did not. */
    static boolean isExpanded(Rename rename, CurrentSchema present) {
        var from = rename.from().orElse("");
        return present.columnNamed(from)
                .flatMap(column -> copy(rename, column))
                .map(copy -> copy.isIn(present.schema()))
                .orElseGet(() -> present.schema().objects().containsKey(new SchemaObject(Kind.VIEW, null, from))
                        && present.table(rename.to()).isPresent());
    }

    private static Optional<ColumnCopy> copy(Rename rename, SchemaObject column) {
        var table = String.valueOf(column.parent());
        return rename.to().startsWith(table + ".")
                ? Optional.of(new ColumnCopy(
                        table, CurrentSchema.ownName(column), rename.to().substring(table.length() + 1)))
                : Optional.empty();
    }

    private CurrentSchema present() {
        return new CurrentSchema(structure.schema());
    }

    /**
     * The statements of the first migration.
     *
     * @return none if it ran, or if the name is the new one already
     * @throws SchemaProblem if a name is not known, or the column cannot have a copy
     */
    List<Step> expand(Rename rename) {
        var present = present();
        if (rename.from().isEmpty()
                || isExpanded(rename, present)
                || !present.has(rename.from().get()) && present.has(rename.to())) {
            return List.of();
        }
        var from = rename.from().get();
        require(present.has(from), rename, "the schema has no " + from);
        require(!present.has(rename.to()), rename, rename.to() + " exists already");
        return present.columnNamed(from)
                .map(column -> expand(
                        column, copy(rename, column).orElseThrow(() -> problem(rename, "a column stays in its table"))))
                .orElseGet(() -> expandTable(from, rename.to()));
    }

    private List<Step> expand(SchemaObject column, ColumnCopy copy) {
        var table = copy.table();
        for (var computed : List.of("generated", "identity")) {
            if (present().aspect(table, copy.from(), computed).isPresent()) {
                throw new SchemaProblem(
                        column + " is given its value by the database, so it cannot have a copy; rename it"
                                + " at once, without -Dexpand, while no release writes it");
            }
        }
        var context = contexts.of(column, intent);
        var steps = new ArrayList<Step>();
        steps.add(change(context, "alter table " + table + " add column " + copy.to() + " " + type(copy))
                .remarking("A copy of " + copy.from() + " under its new name, for as long as both releases run."));
        steps.add(change(context, function(copy)));
        steps.add(change(
                context,
                "create trigger " + copy.trigger() + " before insert or update on " + table
                        + " for each row execute function " + copy.function() + "()"));
        steps.add(new TableColumn(table, copy.to())
                .backfill(context, copy.from(), " and " + copy.from() + " is not null"));
        if (structure.schema().keys().stream()
                .anyMatch(key -> table.equals(key.object().parent())
                        && !key.columns().isEmpty()
                        && key.columns().get(0).equals(copy.from()))) {
            steps.add(Step.of(
                    context,
                    Phase.INDEX,
                    "create index concurrently if not exists " + copy.index() + " on " + table + " (" + copy.to()
                            + ")"));
        }
        return steps;
    }

    private String type(ColumnCopy copy) {
        var type = present().aspect(copy.table(), copy.from(), "type").orElseThrow();
        return present()
                .aspect(copy.table(), copy.from(), "collation")
                .map(collation -> type + " collate " + collation)
                .orElse(type);
    }

    /** Values are compared as text, since not every type can be compared. Of an insert the new name counts if it has a value; of an update the one whose value is another one. */
    private static String function(ColumnCopy copy) {
        return """
                create function %1$s() returns trigger language plpgsql as $$
                begin
                    if tg_op = 'INSERT' and new.%3$s is null or tg_op = 'UPDATE' and new.%3$s::text is not distinct from old.%3$s::text then
                        new.%3$s := new.%2$s;
                    else
                        new.%2$s := new.%3$s;
                    end if;
                    return new;
                end $$""".formatted(copy.function(), copy.from(), copy.to());
    }

    private List<Step> expandTable(String from, String to) {
        var table = new SchemaObject(Kind.TABLE, null, from);
        var context = contexts.of(table, intent);
        var ddl = new Ddl(structure, structure);
        var renaming = change(context, "alter table " + from + " rename to " + to);
        var steps = Stream.of(
                        Stream.of("create view " + from + " with (security_invoker) as select * from " + to),
                        // The view has the name that these statements say, and what they give is given to it.
                        structure
                                .parts(table)
                                .filter(part -> part.kind() == Kind.GRANT)
                                .flatMap(grant -> ddl.statements(new Change(Action.CREATE, grant, Set.of())).stream()))
                .flatMap(statements -> statements)
                .map(sql -> change(context, sql));
        return Stream.concat(Stream.of(renaming), steps).toList();
    }

    /**
     * What goes in the second migration; what is named after the old name is renamed behind that.
     *
     * @return none if the first did not run, or the second did
     */
    List<Step> contract(Rename rename) {
        var present = present();
        if (rename.from().isEmpty() || !isExpanded(rename, present)) {
            return List.of();
        }
        var from = rename.from().get();
        return present.columnNamed(from)
                .flatMap(column -> copy(rename, column).map(copy -> contract(column, copy)))
                .orElseGet(() -> contractTable(from, rename.to()));
    }

    private List<Step> contract(SchemaObject column, ColumnCopy copy) {
        var context = contexts.of(column, intent);
        var table = copy.table();
        return List.of(
                change(context, """
                        do $$ begin
                            if exists (select from %1$s where %2$s::text is distinct from %3$s::text) then
                                raise exception '%4$s';
                            end if;
                        end $$""".formatted(
                                table,
                                copy.from(),
                                copy.to(),
                                (table + "." + copy.from() + " and its copy " + copy.to() + " differ")
                                        .replace("'", "''")
                                        .replace("%", "%%"))),
                change(context, "drop trigger " + copy.trigger() + " on " + table),
                change(context, "drop function " + copy.function() + "()"),
                change(context, "alter table " + table + " drop column " + copy.to())
                        .excusing(
                                DataLossHazards.CHECK,
                                "-Dcontract asks for it; " + copy.from() + " holds the same, and gets the name"));
    }

    private List<Step> contractTable(String from, String to) {
        var context = contexts.of(new SchemaObject(Kind.TABLE, null, from), intent);
        var steps = new ArrayList<Step>();
        steps.add(change(context, "drop view " + from)
                .excusing(Compatibility.CHECK.id(), "-Dcontract asks for it; every release that runs knows " + to));
        steps.addAll(new RenameSteps(present(), name -> true, name -> false, contexts, intent)
                .namedAfter(context, to, from, to));
        return steps;
    }

    private static Step change(String context, String sql) {
        return Step.of(context, Phase.CHANGE, sql);
    }

    private void require(boolean holds, Rename rename, String what) {
        if (!holds) {
            throw problem(rename, what);
        }
    }

    private SchemaProblem problem(Rename rename, String what) {
        return new SchemaProblem(intent.renames().file() + ": '" + rename + "': " + what);
    }
}

package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.ddl.Change;
import dev.plinth.schematools.ddl.Change.Action;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.ddl.Sql;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is made anew whenever its script changes, behind all versioned scripts: views, functions, triggers, policies. A new one
 * gets a script of its own where the project has repeatable scripts; of one that is there, the script that makes it says the
 * new form at its end, and a person puts it in the place of the old one.
 */
final class Repeatables {
    private static final Set<Kind> KINDS = Set.of(
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.FUNCTION,
            Kind.PROCEDURE,
            Kind.AGGREGATE,
            Kind.TRIGGER,
            Kind.POLICY,
            Kind.RULE);

    /** Those that can only be made where there is none of the name; functions are replaced. */
    private static final Set<Kind> MADE_ONCE =
            Set.of(Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.AGGREGATE, Kind.TRIGGER, Kind.POLICY, Kind.RULE);

    private final Contexts contexts;
    private final Ddl ddl;
    private final Set<SchemaObject> needed;
    private final Set<SchemaObject> dropped;
    private final Set<SchemaObject> differing;
    private final boolean shaken;

    /** About one draft, with all its changes. */
    Repeatables(Contexts contexts, Ddl ddl, List<Change> changes, Set<SchemaObject> differing) {
        this.contexts = contexts;
        this.ddl = ddl;
        this.needed = needed(ddl.to());
        this.differing = differing;
        this.dropped = changes.stream()
                .filter(change -> change.action() == Action.DROP)
                .map(Change::object)
                .collect(Collectors.toSet());
        this.shaken = changes.stream().anyMatch(change -> !isRepeatable(change.object()));
    }

    /** What versioned scripts need cannot come behind them. */
    private static Set<SchemaObject> needed(Structure wanted) {
        var needed = new HashSet<SchemaObject>();
        var open = new ArrayDeque<SchemaObject>();
        wanted.schema().objects().keySet().stream()
                .filter(object -> !KINDS.contains(object.kind()) && !Sql.isView(wanted.head(object)))
                .filter(object -> object.kind() != Kind.GRANT)
                .forEach(object -> open.addAll(ofOthers(wanted, object)));
        while (!open.isEmpty()) {
            var object = open.remove();
            if (needed.add(object)) {
                open.addAll(wanted.allNeeds(object));
            }
        }
        return needed;
    }

    private static Set<SchemaObject> ofOthers(Structure wanted, SchemaObject object) {
        var needs = new HashSet<>(wanted.allNeeds(object));
        needs.addAll(wanted.defaultNeeds(object));
        return needs;
    }

    private boolean isRepeatable(SchemaObject object) {
        return KINDS.contains(object.kind()) || KINDS.contains(head(object).kind());
    }

    private SchemaObject head(SchemaObject object) {
        return ddl.to().has(object) ? ddl.to().head(object) : ddl.from().head(object);
    }

    /** The repeatable script that says an object, if any does or should. */
    Optional<String> script(SchemaObject object) {
        if (!isRepeatable(object) || needed.contains(object)) {
            return Optional.empty();
        }
        var head = head(object);
        var said = KINDS.contains(head.kind()) ? head : object;
        var maker = contexts.maker(said);
        return maker.isPresent()
                ? maker.filter(MigrationScript::repeatable).map(MigrationScript::file)
                : contexts.scripts().stream().anyMatch(MigrationScript::repeatable)
                        ? Optional.of("R__" + Makers.kept(Sql.ownName(said)) + ".sql")
                        : Optional.empty();
    }

    /** The statements of a change, as they go into the script. */
    List<Step> steps(Change change, String context, String file) {
        var object = change.object();
        if (change.action() == Action.DROP) {
            var drop = Step.of(context, Phase.CHANGE, ddl.removalIfThere(object));
            if (!ddl.to().has(object)) {
                return List.of(
                        drop.deciding("take what makes " + object + " out of " + file + ", or it is made again."));
            }
            var again = Step.in(file, context, drop.sql());
            var said = differing.contains(object) ? again : again.unwritten();
            // What the view stands on changes meanwhile.
            return shaken ? List.of(drop, said) : List.of(said);
        }
        var statements = ddl.statements(change);
        if (dropped.contains(object) && !differing.contains(object)) {
            return Stream.concat(
                            Stream.of(Step.in(file, context, "")
                                    .remarking("Runs again, for " + object + " is dropped meanwhile.")),
                            statements.stream()
                                    .map(sql -> Step.in(file, context, sql).unwritten()))
                    .toList();
        }
        var steps = new ArrayList<Step>();
        if (change.action() == Action.CREATE && !dropped.contains(object) && MADE_ONCE.contains(object.kind())) {
            steps.add(Step.in(file, context, ddl.removalIfThere(object)));
        }
        statements.forEach(sql -> steps.add(Step.in(file, context, sql)));
        return steps;
    }
}

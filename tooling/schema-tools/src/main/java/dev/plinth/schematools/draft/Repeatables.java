package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.schematools.engine.Change;
import dev.plinth.schematools.engine.Change.Action;
import dev.plinth.schematools.engine.Definition;
import dev.plinth.schematools.engine.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is made anew whenever its script changes, behind all versioned scripts: views, functions, triggers, policies. A new one
 * gets a script of its own where the project has repeatable scripts; of one that is there, the script that makes it says the
 * new form at its end, and a person puts it in the place of the old one.
 */
final class Repeatables {
    private static final Set<String> KINDS =
            Set.of("VIEW", "MATERIALIZED VIEW", "FUNCTION", "PROCEDURE", "AGGREGATE", "TRIGGER", "POLICY", "RULE");

    /** Those that can only be made where there is none of the name; functions are replaced. */
    private static final Set<String> MADE_ONCE =
            Set.of("VIEW", "MATERIALIZED VIEW", "AGGREGATE", "TRIGGER", "POLICY", "RULE");

    private static final Set<String> OF_A_TABLE = Set.of("TRIGGER", "POLICY", "RULE");

    private final Contexts contexts;
    private final Set<Part> needed;
    private final Set<Part> staying = new HashSet<>();
    private final Map<String, Part> views = new HashMap<>();
    private final boolean shaken;
    private final Set<Part> dropped = new HashSet<>();
    private final Predicate<Part> differing;

    /**
     * About one draft.
     *
     * @param changes all of them
     * @param wanted how everything is made that is there in the end
     * @param differing whether a part is to be another
     */
    Repeatables(Contexts contexts, List<Change> changes, List<Definition> wanted, Predicate<Part> differing) {
        this.contexts = contexts;
        this.needed = needed(wanted);
        this.differing = differing;
        wanted.forEach(definition -> staying.add(definition.part()));
        changes.stream()
                .map(Change::part)
                .filter(part -> part.kind().endsWith("VIEW"))
                .forEach(view -> views.put(view.name(), view));
        changes.stream().filter(change -> change.action() == Action.DROP).forEach(change -> dropped.add(change.part()));
        shaken = changes.stream().map(Change::part).anyMatch(part -> !isRepeatable(part));
    }

    /** What versioned scripts need cannot come behind them. */
    private static Set<Part> needed(List<Definition> wanted) {
        var needs = new HashMap<Part, List<Part>>();
        wanted.forEach(definition -> needs.put(definition.part(), definition.needs()));
        var needed = new HashSet<Part>();
        var open = new ArrayDeque<Part>();
        wanted.stream()
                .filter(definition -> !KINDS.contains(definition.part().kind()))
                .filter(definition -> !isOfView(definition, needs.keySet()))
                .forEach(definition -> open.addAll(definition.needs()));
        while (!open.isEmpty()) {
            var part = open.remove();
            if (needed.add(part)) {
                open.addAll(needs.getOrDefault(part, List.of()));
            }
        }
        return needed;
    }

    private static boolean isOfView(Definition definition, Set<Part> parts) {
        var table = definition.part().table();
        return table != null
                && parts.stream()
                        .anyMatch(part ->
                                part.kind().endsWith("VIEW") && part.name().equals(table));
    }

    private boolean isRepeatable(Part part) {
        return KINDS.contains(part.kind()) || part.table() != null && views.containsKey(part.table());
    }

    /** The repeatable script that says a part, if any does or should. */
    Optional<String> script(Part part) {
        if (!isRepeatable(part) || needed.contains(part)) {
            return Optional.empty();
        }
        var view = part.table() == null ? null : views.get(part.table());
        var said = view == null ? part : view;
        var maker = contexts.maker(said.kind(), said.name().replaceAll("\\(.*", ""));
        return maker.isPresent()
                ? maker.filter(MigrationScript::repeatable).map(MigrationScript::file)
                : contexts.scripts().stream().anyMatch(MigrationScript::repeatable)
                        ? Optional.of("R__" + Names.plain(said.name().replaceAll("\\(.*", "")) + ".sql")
                        : Optional.empty();
    }

    /** The statements of a change, as they go into the script. */
    List<Step> steps(Change change, List<String> statements, String context, String file) {
        var part = change.part();
        if (change.action() == Action.DROP) {
            var drop = Step.of(context, Phase.CHANGE, careful(statements.get(0)));
            if (!staying.contains(part)) {
                return List.of(drop.deciding("take what makes " + part + " out of " + file + ", or it is made again."));
            }
            // What the view stands on changes meanwhile.
            return shaken ? List.of(drop, again(change, context, file)) : List.of(again(change, context, file));
        }
        if (dropped.contains(part) && !differing.test(part)) {
            return Stream.concat(
                            Stream.of(Step.in(file, context, "")
                                    .remarking("Runs again, for " + part + " is dropped meanwhile.")),
                            statements.stream()
                                    .map(sql -> Step.in(file, context, sql).unwritten()))
                    .toList();
        }
        var steps = new ArrayList<Step>();
        if (change.action() == Action.CREATE && !dropped.contains(part) && MADE_ONCE.contains(part.kind())) {
            steps.add(Step.in(file, context, removal(part)));
        }
        statements.forEach(sql -> steps.add(Step.in(file, context, sql)));
        return steps;
    }

    private Step again(Change change, String context, String file) {
        var step = Step.in(file, context, careful(change.statements().get(0)));
        return differing.test(change.part()) ? step : step.unwritten();
    }

    /** So that the script can run again. */
    private static String removal(Part part) {
        return "DROP " + part.kind() + " IF EXISTS " + part.name()
                + (OF_A_TABLE.contains(part.kind()) ? " ON " + part.table() : "");
    }

    /** On an empty schema, versioned scripts run before what they would drop is there. */
    private static String careful(String sql) {
        return sql.replaceFirst(
                "^DROP (MATERIALIZED VIEW|VIEW|FUNCTION|PROCEDURE|AGGREGATE|TRIGGER|POLICY|RULE|INDEX) ",
                "DROP $1 IF EXISTS ");
    }
}

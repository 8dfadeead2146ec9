package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.engine.Change;
import dev.plinth.schematools.engine.Change.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What makes one schema of another, as pgcodekeeper says it, in the forms in which nobody waits long. */
final class EngineSteps {
    private static final Pattern CONSTRAINT =
            Pattern.compile("ALTER TABLE .*?\\s+ADD CONSTRAINT (?:CHECK|.*? (?:CHECK|FOREIGN KEY)) .*", Pattern.DOTALL);
    private static final Pattern INDEX =
            Pattern.compile("CREATE (?<unique>UNIQUE )?INDEX (?<name>[\\w$]+) ON (?!ONLY ).*", Pattern.DOTALL);
    private static final Pattern SET_NOT_NULL =
            Pattern.compile("ALTER TABLE (?:ONLY )?.*\\s+ALTER COLUMN .* SET NOT NULL", Pattern.DOTALL);
    private static final Pattern NOT_NULL = Pattern.compile(
            "(?<start>ALTER TABLE .*\\s+ADD COLUMN (?:(?! DEFAULT ).)*?)(?: CONSTRAINT \\S+)? NOT NULL",
            Pattern.DOTALL);
    private static final Pattern IDENTITY =
            Pattern.compile("ALTER TABLE .*\\s+ALTER COLUMN .* ADD (?<identity>GENERATED .*)", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("ALTER TABLE .*\\s+ALTER COLUMN .* TYPE .*", Pattern.DOTALL);

    /** What moves rows or says nothing of the schema's form: people decide when, and it stays undone. */
    private static final Pattern FOR_PEOPLE = Pattern.compile(
            "ALTER TABLE .*\\s(?:SET (?:UN)?LOGGED|DETACH PARTITION .*|ATTACH PARTITION .*)|REFRESH MATERIALIZED VIEW .*",
            Pattern.DOTALL);

    private static final Set<String> HOLDING = Set.of("TABLE", "FOREIGN TABLE", "COLUMN", "SEQUENCE");

    private final Present present;
    private final Present wanted;
    private final Contexts contexts;
    private final Repeatables repeatables;
    private final Intent intent;
    private final Losses losses;
    private final Set<String> fresh = new HashSet<>();
    private final Map<String, TypeChange> types = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private EngineSteps(Present present, Present wanted, Contexts contexts, Repeatables repeatables, Intent intent) {
        this.present = present;
        this.wanted = wanted;
        this.contexts = contexts;
        this.repeatables = repeatables;
        this.intent = intent;
        this.losses = new Losses(intent);
    }

    /**
     * The statements, in an order in which they can run.
     *
     * @param changes in the order of the engine
     * @param wanted what they lead to
     * @param repeatables what goes into repeatable scripts
     * @throws SchemaProblem if data would be lost and may not be, or nobody says where something new goes
     */
    static List<Step> of(
            List<Change> changes,
            Present present,
            Present wanted,
            Contexts contexts,
            Repeatables repeatables,
            Intent intent) {
        var drafting = new EngineSteps(present, wanted, contexts, repeatables, intent);
        present.lacking(wanted).stream()
                .filter(difference -> difference.object().kind() == Kind.COLUMN && "type".equals(difference.aspect()))
                .forEach(difference -> drafting.types.put(
                        difference.object().name(),
                        new TypeChange(String.valueOf(difference.actual()), String.valueOf(difference.expected()))));
        changes.stream()
                .filter(change ->
                        change.action() == Action.CREATE && change.part().kind().endsWith("TABLE"))
                .forEach(change -> drafting.fresh.add(change.part().name()));
        changes.stream()
                .filter(change -> !change.part().kind().equals("SCHEMA"))
                .forEach(drafting::draft);
        drafting.losses.require();
        return List.copyOf(drafting.steps);
    }

    private void draft(Change change) {
        var context = contexts.of(change.part(), intent);
        var script = repeatables.script(change.part());
        if (script.isPresent()) {
            steps.addAll(repeatables.steps(change, statements(change), context, script.get()));
            return;
        }
        var phase = Phase.CHANGE;
        for (var sql : statements(change)) {
            if (FOR_PEOPLE.matcher(sql).matches()) {
                continue;
            }
            var table = Objects.requireNonNullElse(change.part().table(), "");
            var standing = !table.isEmpty() && !fresh.contains(table) && !present.isPartitioned(table);
            if (standing
                    && change.part().kind().equals("INDEX")
                    && INDEX.matcher(sql).matches()) {
                phase = Phase.INDEX;
                sql = sql.replaceFirst("INDEX ", "INDEX CONCURRENTLY IF NOT EXISTS ");
            }
            var step = Step.of(context, phase, sql);
            if (standing && isLateConstraint(sql)) {
                steps.add(Step.of(context, phase, sql + " NOT VALID"));
                steps.add(Step.of(
                        context,
                        Phase.VALIDATE,
                        "ALTER TABLE " + table + "\n\tVALIDATE CONSTRAINT "
                                + change.part().name()));
            } else if (standing && isLateNotNull(change, sql)) {
                steps.addAll(new SafeForms(context, table).notNull(change.part().name()));
            } else if (standing
                    && change.part().kind().equals("COLUMN")
                    && NOT_NULL.matcher(sql).matches()) {
                steps.add(Step.of(context, phase, group(NOT_NULL.matcher(sql), "start")));
                steps.addAll(new SafeForms(context, table).notNull(change.part().name()));
            } else if (change.part().kind().equals("COLUMN")
                    && TYPE.matcher(sql).matches()) {
                steps.add(retyping(change, step));
            } else if (change.action() == Action.DROP
                    && HOLDING.contains(change.part().kind())
                    && sql.contains("DROP " + change.part().kind())) {
                steps.add(losses.marked(step, change.part() + " goes, with what it holds"));
            } else {
                steps.add(step);
            }
        }
    }

    private static boolean isLateConstraint(String sql) {
        return CONSTRAINT.matcher(sql).matches() && !sql.endsWith("NOT VALID") && !sql.endsWith("NOT ENFORCED");
    }

    private static boolean isLateNotNull(Change change, String sql) {
        return change.part().kind().equals("COLUMN")
                && SET_NOT_NULL.matcher(sql).matches()
                && change.statements().stream()
                        .noneMatch(one -> IDENTITY.matcher(one).matches());
    }

    private Step retyping(Change change, Step step) {
        var name = change.part().table() + "." + change.part().name();
        var type = types.get(name);
        if (type == null || type.keepsValues()) {
            return step.remarking(SafeForms.REWRITES);
        }
        return losses.marked(
                step, "column " + name + " is " + type.from() + ", and not all of it fits into " + type.to());
    }

    private List<String> statements(Change change) {
        var part = change.part();
        // The engine takes the quotes of a trigger's arguments away; the server knows how they are written.
        return part.kind().equals("TRIGGER") && change.action() == Action.CREATE
                ? Stream.concat(
                                wanted
                                        .schema()
                                        .aspect(
                                                new SchemaObject(
                                                        Kind.TRIGGER, part.table(), part.table() + "." + part.name()),
                                                "definition")
                                        .stream(),
                                change.statements().stream().skip(1))
                        .toList()
                : merged(change);
    }

    /** A new column that numbers itself has to do so from the start, or rows that are there have no number. */
    private static List<String> merged(Change change) {
        var statements = new ArrayList<String>();
        for (var sql : change.statements()) {
            var identity = IDENTITY.matcher(sql);
            if (change.action() == Action.CREATE && identity.matches() && statements.size() == 1) {
                statements.set(
                        0, group(NOT_NULL.matcher(statements.get(0)), "start") + " " + identity.group("identity"));
            } else {
                statements.add(sql);
            }
        }
        return statements;
    }

    private static String group(Matcher matcher, String name) {
        if (!matcher.matches()) {
            throw new IllegalStateException(matcher + " is not of that form");
        }
        return matcher.group(name);
    }
}

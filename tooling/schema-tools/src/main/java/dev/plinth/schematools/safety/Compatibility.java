package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement behind which the release that still runs cannot do what it did before. */
public final class Compatibility extends SafetyRule {
    /** The check, also of a mapping that is held to the schema. */
    public static final Check CHECK = new Check(
            "compatibility",
            "The previous release reads and writes while and after the schema changes.",
            "its instances still run when the migrations are done",
            "keep what the previous release uses, and take it away in the release after this one");

    /** The property of a finding that names the table. */
    private static final String TABLE = "table";

    /** What to do, by the SQLSTATE of what fails. */
    private static final Map<String, String> INSTEAD = Map.of(
            "23502", "give the column a default, or let it be null until every release that runs fills it",
            "42P01", "keep the old name for a release: mvn plinth:draft -Dexpand, and later -Dcontract, write that",
            "42703", "keep the old name for a release: mvn plinth:draft -Dexpand, and later -Dcontract, write that",
            "22001", "keep the type until no release that runs writes what is longer",
            "22003", "keep the type until no release that runs writes what is greater");

    Compatibility() {
        super(CHECK);
    }

    /** A finding about a table, which keeps what scripts are told of it. */
    public static Finding about(String table, Finding finding) {
        var properties = new LinkedHashMap<>(finding.properties());
        properties.put(TABLE, table);
        return finding.with(properties);
    }

    /** The table that a finding is about; empty where it says none. */
    public static Optional<String> table(Finding finding) {
        return Optional.ofNullable(finding.properties().get(TABLE)).map(Object::toString);
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        var broken = run.observations().stream()
                .flatMap(seen -> byTable(seen).entrySet().stream()
                        .map(table -> finding(run, seen, table.getKey(), table.getValue())));
        // Where rows are in its way at once, what fails later says the same.
        var failed = run.failure().stream()
                .filter(failure -> "23502".equals(failure.getSQLState())
                        && run.observations().stream()
                                .noneMatch(seen -> seen.statement().line()
                                                == failure.statement().line()
                                        && !byTable(seen).isEmpty()))
                .map(failure -> run.script()
                        .wrong(failure.statement().line(), "cannot run on a table with rows: " + failure.said()));
        return Stream.concat(failed, broken);
    }

    /** Without a mapping, that a table or a column is gone is a matter of its data. */
    private static Map<String, List<BrokenUse>> byTable(Observation seen) {
        var lost = seen.many().stream()
                .filter(effect -> LostData.losses(effect).findAny().isPresent())
                .map(Effect::table)
                .toList();
        return seen.broken().stream()
                .filter(broken ->
                        broken.use().mapped() || !lost.contains(broken.use().table()))
                .collect(
                        Collectors.groupingBy(broken -> broken.use().table(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Finding finding(ScriptRun run, Observation seen, String table, List<BrokenUse> broken) {
        var first = broken.get(0);
        var verbs = broken.stream()
                .map(each -> each.use().verb().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        var lines = new ArrayList<String>();
        lines.add("tried: " + first.use().sql());
        var instead = INSTEAD.get(first.state());
        if (instead != null) {
            lines.add("instead: " + instead);
        }
        return about(
                table,
                run.script()
                        .wrong(
                                seen.statement().line(),
                                "breaks the previous release: it cannot " + verbs + " " + table + " any longer ("
                                        + first.said() + ")")
                        .showing(lines));
    }
}

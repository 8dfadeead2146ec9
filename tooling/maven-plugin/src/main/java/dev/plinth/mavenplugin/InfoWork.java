package dev.plinth.mavenplugin;

import dev.plinth.migrationrunner.ScriptStatus;
import dev.plinth.migrationrunner.Scripts;
import dev.plinth.schematools.history.ScriptChanges;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Lists the scripts, what became of each, and what it changes; one that is not as it should be is a failure. */
public final class InfoWork implements Work {
    /** Made by name, in the other class loader. */
    public InfoWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var project = told.project();
        var changes = told.says("changes")
                ? ScriptChanges.of(project, told::server).stream()
                        .collect(Collectors.toMap(some -> some.script().toString(), InfoWork::indented))
                : Map.<String, List<String>>of();
        var live = told.live();
        if (live.isEmpty()) {
            for (var script : Scripts.of(project.migrationSets(), project.loader())) {
                out.accept(script.toString());
                changes.getOrDefault(script.toString(), List.of()).forEach(out);
            }
            return "";
        }
        var scripts = project.migrations(live.get().dataSource()).status();
        var width = scripts.stream()
                .mapToInt(script -> script.toString().length())
                .max()
                .orElse(0);
        for (var script : scripts) {
            out.accept(line(script, width));
            changes.getOrDefault(script.toString(), List.of()).forEach(out);
        }
        var wrong = scripts.stream().filter(InfoWork::isWrong).toList();
        return wrong.isEmpty()
                ? ""
                : wrong.get(0) + " " + wrong.get(0).state().wrong() + "; " + wrong.size() + " of " + scripts.size()
                        + " scripts are not as they should be.";
    }

    private static List<String> indented(ScriptChanges changes) {
        return changes.differences().isEmpty()
                ? List.of("    no object; rows, or nothing")
                : changes.lines().stream().map(line -> "    " + line).toList();
    }

    private static boolean isWrong(ScriptStatus script) {
        return switch (script.state()) {
            case PENDING, OUTDATED -> false;
            default -> !script.state().wrong().isEmpty();
        };
    }

    private static String line(ScriptStatus script, int width) {
        var when = script.ranAt()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("");
        return String.format(
                        "%-18s %-" + Math.max(width, 1) + "s %s",
                        script.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        script,
                        when)
                .stripTrailing();
    }
}

package dev.plinth.mavenplugin;

import dev.plinth.migrationrunner.ScriptStatus;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Lists what became of each script; one that is not as it should be is a failure, one that is pending is none. */
public final class StatusWork implements Work {
    /** Made by name, in the other class loader. */
    public StatusWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var scripts = told.project().migrations(told.database().dataSource()).status();
        var width = scripts.stream()
                .mapToInt(script -> script.toString().length())
                .max()
                .orElse(0);
        scripts.forEach(script -> out.accept(line(script, width)));
        var wrong = scripts.stream().filter(StatusWork::isWrong).toList();
        return wrong.isEmpty()
                ? ""
                : wrong.get(0) + " " + wrong.get(0).state().wrong() + "; " + wrong.size() + " of " + scripts.size()
                        + " scripts are not as they should be.";
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

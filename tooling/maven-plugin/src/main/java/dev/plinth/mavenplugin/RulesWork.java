package dev.plinth.mavenplugin;

import dev.plinth.reports.Colors;
import dev.plinth.reports.ReportFile;
import dev.plinth.reports.Result;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Looks at all rules, says what it saw, and writes the reports. */
public final class RulesWork extends ArchitectureWork {
    /** Made by name, in the other class loader. */
    public RulesWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var folder = Path.of(Objects.requireNonNull(settings.get("reports")));
        var architecture = declared(settings).report(folder);
        var summary = architecture.summary();
        summary.text(Colors.of(Boolean.parseBoolean(settings.get("terminal")), System.getenv()))
                .lines()
                .forEach(out);
        out.accept("Reports: " + folder.resolve(ReportFile.HTML.of("rules")));
        boolean broken = !architecture.results().allMatch(Result::holds);
        return broken ? summary.verdict() + " What, where, why and how to mend it stands above." : "";
    }
}

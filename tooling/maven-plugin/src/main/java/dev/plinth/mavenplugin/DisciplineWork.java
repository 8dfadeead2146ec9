package dev.plinth.mavenplugin;

import java.util.Map;
import java.util.function.Consumer;

/** Looks at all promises about migrations, says where one is broken, and writes the report. */
public final class DisciplineWork implements Work {
    /** Made by name, in the other class loader. */
    public DisciplineWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var report = told.discipline().report(told::server);
        var file = told.write("discipline.json", report.json());
        report.lines().forEach(out);
        out.accept("Report: " + file);
        return report.holds()
                ? ""
                : "The migrations break what was promised: " + report.verdict() + ". Where, stands above.";
    }
}

package dev.plinth.mavenplugin;

import dev.plinth.schematools.check.SchemaCheck;
import java.util.Map;
import java.util.function.Consumer;

/** Compares all there is, says what differs, and writes the report. */
public final class CheckWork implements Work {
    /** Made by name, in the other class loader. */
    public CheckWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var report = SchemaCheck.of(told.project(), told::server, told.live(), told.from());
        var file = told.reports().resolve("schema.json");
        report.write(file);
        report.lines().forEach(out);
        out.accept("Report: " + file);
        return report.holds()
                ? ""
                : "The schema is not everywhere the same: " + report.verdict() + ". What differs stands above.";
    }
}

package dev.plinth.mavenplugin;

import dev.plinth.schematools.check.SchemaCheck;
import java.util.Map;
import java.util.function.Consumer;

/** Compares all there is, says what differs, and writes the reports. */
public final class CheckWork implements Work {
    /** Made by name, in the other class loader. */
    public CheckWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var report = SchemaCheck.of(told.project(), told::server, told.live(), told.from());
        told.write(report, out);
        return report.holds()
                ? ""
                : "The schema is not everywhere the same: " + report.broken() + ". What differs stands above.";
    }
}

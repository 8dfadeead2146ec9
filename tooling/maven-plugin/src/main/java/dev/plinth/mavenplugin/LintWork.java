package dev.plinth.mavenplugin;

import dev.plinth.schematools.SchemaProblem;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Consumer;

/** Checks the migrations, lists what is wrong, and writes the reports. */
public final class LintWork implements Work {
    /** Made by name, in the other class loader. */
    public LintWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        told.find("manifest").map(told.root()::resolve).filter(Files::notExists).ifPresent(file -> {
            throw new SchemaProblem("there is no manifest " + file
                    + "; mvn plinth:release -Drelease=NAME begins it, and until then it may be empty");
        });
        var report = told.lint().report(told::server);
        told.write(report, out);
        return report.holds() ? "" : "lint failed: " + report.broken() + "; the findings are listed above.";
    }
}

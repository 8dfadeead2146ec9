package dev.plinth.mavenplugin;

import dev.plinth.schematools.check.SchemaCheck;
import java.util.Map;
import java.util.function.Consumer;

/** Adopts what equals the migrations. */
public final class AdoptWork implements Work {
    /** Made by name, in the other class loader. */
    public AdoptWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var database = told.database();
        var differences = SchemaCheck.ofLive(told.project(), told::server, database);
        if (!differences.isEmpty()) {
            differences.forEach(difference -> out.accept("  " + difference));
            return "The database is not what the migrations make, so it is not adopted, and stays as it was. How it differs"
                    + " stands above; mend it, or write a migration that says so.";
        }
        told.project()
                .migrations(database.dataSource())
                .adopt()
                .forEach(script -> out.accept("taken as done: " + script));
        return "";
    }
}

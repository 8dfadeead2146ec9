package dev.plinth.mavenplugin;

import dev.plinth.schematools.check.SchemaCheck;
import java.util.Map;
import java.util.function.Consumer;

/** Takes for done what equals the migrations. */
public final class BaselineWork implements Work {
    /** Made by name, in the other class loader. */
    public BaselineWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var database = told.database();
        var target = told.find("target");
        var differences = SchemaCheck.ofLive(told.project(), told::server, database, target);
        if (!differences.isEmpty()) {
            differences.stream()
                    .flatMap(difference -> difference.lines().stream())
                    .forEach(line -> out.accept("  " + line));
            return "The database is not what the migrations make, so nothing is taken for done, and it stays as it was. How it"
                    + " differs stands above; mend it, or write a migration that says so.";
        }
        var all = told.project().migrations(database.dataSource());
        var done = target.map(all::upTo).orElse(all).baseline();
        done.forEach(script -> out.accept("taken as done: " + script));
        if (done.isEmpty()) {
            out.accept("Nothing was pending.");
        }
        return "";
    }
}

package dev.plinth.mavenplugin;

import java.util.Map;
import java.util.function.Consumer;

/** Migrates, and lists what ran. */
public final class MigrateWork implements Work {
    /** Made by name, in the other class loader. */
    public MigrateWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var ran = told.project().migrations(told.database().dataSource()).migrate();
        ran.forEach(script -> out.accept("ran " + script));
        out.accept(
                ran.isEmpty()
                        ? "Nothing was pending."
                        : ran.size() + (ran.size() == 1 ? " script ran." : " scripts ran."));
        return "";
    }
}

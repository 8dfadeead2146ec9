package dev.plinth.mavenplugin;

import java.util.Map;
import java.util.function.Consumer;

/** Migrates, and tells of each script once it has run. */
public final class MigrateWork implements Work {
    /** Made by name, in the other class loader. */
    public MigrateWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var all = told.project().migrations(told.database().dataSource());
        var migrations = told.find("target").map(all::upTo).orElse(all);
        var ran = told.duration("lockTimeout")
                .map(migrations::lockingWithin)
                .orElse(migrations)
                .tellingOf(script -> out.accept("ran " + script))
                .migrate();
        out.accept(
                ran.isEmpty()
                        ? "Nothing was pending."
                        : ran.size() + (ran.size() == 1 ? " script ran." : " scripts ran."));
        return "";
    }
}

package dev.plinth.mavenplugin;

import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.Intent;
import dev.plinth.schematools.draft.Renames;
import dev.plinth.schematools.plan.Plan;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the SQL that undoes what was changed by hand. */
public final class DriftWork implements Work {
    /** Made by name, in the other class loader. */
    public DriftWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var renames = Renames.read(told.root().resolve(told.required("renames")));
        var draft = Draft.ofDrift(
                told.project(), told.database(), told::server, new Intent("drift", Optional.empty(), true, renames));
        DraftWork.sayLeft(draft, out);
        if (draft.files().isEmpty()) {
            out.accept("The database is what the migrations make.");
            return "";
        }
        var plan = Plan.of(told.project(), draft);
        out.accept("Read it, and decide what its comments ask: " + told.write("drift.sql", plan.sql()));
        return "";
    }
}

package dev.plinth.mavenplugin;

import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.Intent;
import dev.plinth.schematools.draft.Renames;
import java.util.Map;
import java.util.function.Consumer;

/** Writes an empty script. */
public final class AddWork implements Work {
    /** Made by name, in the other class loader. */
    public AddWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var intent = new Intent(told.required("message"), told.find("context"), false, Renames.none());
        var draft = told.find("backfill")
                .map(column -> Draft.backfill(told.project(), intent, column))
                .orElseGet(() -> Draft.empty(told.project(), intent, told.says("repeatable")));
        draft.write();
        draft.files().forEach(file -> out.accept("Written: " + file.path()));
        return "";
    }
}

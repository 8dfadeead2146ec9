package dev.plinth.mavenplugin;

import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.Intent;
import dev.plinth.schematools.draft.Renames;
import java.util.Map;
import java.util.function.Consumer;

/** Drafts the next migration, writes its files, and says what is left. */
public final class DraftWork implements Work {
    /** Made by name, in the other class loader. */
    public DraftWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var intent = new Intent(
                told.find("message").orElse(""),
                told.find("context"),
                told.required("allowDataLoss").equals("true"),
                Renames.read(told.root().resolve(told.required("renames"))));
        var draft = told.find("from")
                .map(file -> Draft.ofFile(told.project(), told.root().resolve(file), told::server, intent))
                .orElseGet(() -> Draft.ofMapping(told.project(), told::server, intent));
        draft.write();
        draft.files().forEach(file -> out.accept("Drafted: " + file.path()));
        draft.left().forEach(difference -> out.accept("Left to people: " + difference));
        if (draft.files().isEmpty() && draft.left().isEmpty()) {
            out.accept("Nothing differs, so nothing is drafted.");
        }
        return "";
    }
}

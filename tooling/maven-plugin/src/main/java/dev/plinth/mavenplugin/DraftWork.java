package dev.plinth.mavenplugin;

import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.Intent;
import dev.plinth.schematools.draft.Renames;
import java.util.Map;
import java.util.function.Consumer;

/** Drafts, writes, and says what is left for a person to decide. */
public final class DraftWork implements Work {
    /** Made by name, in the other class loader. */
    public DraftWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var intent = new Intent(
                told.required("message"),
                told.find("context"),
                Boolean.parseBoolean(told.required("allowDataLoss")),
                Renames.read(told.root().resolve(told.required("renames"))));
        var draft = told.from()
                .map(file -> Draft.ofFile(told.project(), file, told::server, intent))
                .orElseGet(() -> Draft.ofMapping(told.project(), told::server, intent));
        draft.write();
        draft.files().forEach(file -> out.accept("Written: " + file.path()));
        out.accept(
                draft.files().isEmpty()
                        ? "There is nothing to draft."
                        : "Read them, and decide what their comments ask.");
        if (!draft.left().isEmpty()) {
            out.accept("What differs nevertheless when all of it ran:");
            draft.left().forEach(difference -> out.accept("  " + difference));
        }
        return "";
    }
}

package dev.plinth.mavenplugin;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.Intent;
import dev.plinth.schematools.draft.Renames;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
                told.says("allowDataLoss"),
                Renames.read(told.root().resolve(told.required("renames"))));
        var draft = draft(
                told, told.duration("lockTimeout").map(intent::lockingWithin).orElse(intent));
        draft.write();
        draft.files().forEach(file -> out.accept("Written: " + file.path()));
        out.accept(
                draft.files().isEmpty()
                        ? "There is nothing to draft."
                        : "Read them, and decide what their comments ask.");
        sayLeft(draft, out);
        return "";
    }

    private static Draft draft(SchemaSettings told, Intent intent) {
        var from = told.from();
        var live = told.live();
        if (Stream.of(from.isPresent(), live.isPresent(), told.says("expand"), told.says("contract"))
                        .filter(is -> is)
                        .count()
                > 1) {
            throw new SchemaProblem(
                    "a draft goes one way, to what -Dfrom says, to -Dplinth.url, or to new names by -Dexpand"
                            + " or -Dcontract; name one of them");
        }
        if (told.says("expand")) {
            return Draft.expanding(told.project(), told::server, intent);
        }
        if (told.says("contract")) {
            return Draft.contracting(told.project(), told::server, intent);
        }
        return from.map(file -> Draft.ofFile(told.project(), file, told::server, intent))
                .or(() -> live.map(login -> Draft.ofLive(told.project(), login, told::server, intent)))
                .orElseGet(() -> Draft.ofMapping(told.project(), told::server, intent));
    }

    static void sayLeft(Draft draft, Consumer<String> out) {
        if (!draft.left().isEmpty()) {
            out.accept("What differs nevertheless when all of it ran:");
            draft.left().stream()
                    .flatMap(difference -> difference.lines().stream())
                    .forEach(line -> out.accept("  " + line));
        }
    }
}

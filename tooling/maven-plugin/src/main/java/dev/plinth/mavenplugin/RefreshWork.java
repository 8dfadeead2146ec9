package dev.plinth.mavenplugin;

import java.util.Map;
import java.util.function.Consumer;

/** Derives anew what is stale, and says which files those were. */
public final class RefreshWork extends ArchitectureWork {
    /** Made by name, in the other class loader. */
    public RefreshWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var written = declared(settings).refresh();
        written.forEach(file -> out.accept("Written anew: " + file));
        out.accept(written.isEmpty() ? "Nothing was stale." : "Read what changed, and commit it.");
        return "";
    }
}

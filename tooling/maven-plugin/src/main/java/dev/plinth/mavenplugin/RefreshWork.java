package dev.plinth.mavenplugin;

import dev.plinth.architecturerules.Architecture;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Derives anew what is stale, and says which files those were. */
public final class RefreshWork implements Work {
    /** Made by name, in the other class loader. */
    public RefreshWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var declaration = Path.of(Objects.requireNonNull(settings.get("declaration")));
        var written = Architecture.declaredIn(declaration).refresh();
        written.forEach(file -> out.accept("Written anew: " + file));
        out.accept(written.isEmpty() ? "Nothing was stale." : "Read what changed, and commit it.");
        return "";
    }
}

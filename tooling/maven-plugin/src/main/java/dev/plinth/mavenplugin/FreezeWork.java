package dev.plinth.mavenplugin;

import dev.plinth.architecturerules.Architecture;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Freezes what is wrong. */
public final class FreezeWork implements Work {
    /** Made by name, in the other class loader. */
    public FreezeWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var declaration = Path.of(Objects.requireNonNull(settings.get("declaration")));
        out.accept(Architecture.declaredIn(declaration).freeze());
        return "";
    }
}

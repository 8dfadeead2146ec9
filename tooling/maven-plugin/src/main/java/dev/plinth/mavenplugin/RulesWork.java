package dev.plinth.mavenplugin;

import dev.plinth.architecturerules.Architecture;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Looks at all rules. */
public final class RulesWork implements Work {
    /** Made by name, in the other class loader. */
    public RulesWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var architecture = Architecture.declaredIn(Path.of(Objects.requireNonNull(settings.get("declaration"))));
        try {
            architecture.check();
            return "";
        } catch (AssertionError e) {
            return Objects.requireNonNullElse(e.getMessage(), "");
        }
    }
}

package dev.plinth.mavenplugin;

import java.util.Map;
import java.util.function.Consumer;

/** Freezes what is wrong. */
public final class FreezeWork extends ArchitectureWork {
    /** Made by name, in the other class loader. */
    public FreezeWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        out.accept(declared(settings).freeze());
        return "";
    }
}

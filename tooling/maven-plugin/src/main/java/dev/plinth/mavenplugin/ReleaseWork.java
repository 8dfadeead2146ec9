package dev.plinth.mavenplugin;

import java.util.Map;
import java.util.function.Consumer;

/** Seals what is new. */
public final class ReleaseWork implements Work {
    /** Made by name, in the other class loader. */
    public ReleaseWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        told.lint().release(told.required("release")).forEach(out);
        return "";
    }
}

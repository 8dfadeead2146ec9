package dev.plinth.migrationrunner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The contexts in the order in which they are migrated, as a resource: what {@link ContextOrder} reads in a declaration, for
 * start-up, which has none. It is called {@code contexts}, and lies in the package of a class, so that each jar keeps its own.
 * It has one context a line; empty lines, and those that begin with {@code #}, say nothing.
 */
public final class ContextIndex {
    private static final String RESOURCE = "contexts";

    private ContextIndex() {}

    /**
     * The contexts of the index in the package of a class.
     *
     * @throws IllegalStateException if there is none
     */
    public static List<String> besides(Class<?> type) {
        try (var index = type.getResourceAsStream(RESOURCE)) {
            if (index == null) {
                throw new IllegalStateException("the index of contexts "
                        + type.getPackageName().replace('.', '/') + "/" + RESOURCE + " is not on the class path");
            }
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

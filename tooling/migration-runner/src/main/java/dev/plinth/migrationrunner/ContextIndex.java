package dev.plinth.migrationrunner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contexts in the order in which they are migrated, as a resource: what {@link ContextOrder} reads in a declaration, for
 * start-up, which has none. It is called {@code contexts}, and lies in the package of a class. It has one context a line; empty
 * lines, and those that begin with {@code #}, say nothing.
 *
 * <p>Another jar that brings scripts of its own has such a resource under the same name.
 */
public final class ContextIndex {
    private static final String RESOURCE = "contexts";

    private ContextIndex() {}

    /**
     * The contexts of the index in the package of a class, and after them those of other jars, which may use the former and
     * not each other.
     *
     * @throws IllegalStateException if there is no index
     */
    public static List<String> besides(Class<?> type) {
        var name = type.getPackageName().replace('.', '/') + "/" + RESOURCE;
        try {
            var indexes = Collections.list(type.getClassLoader().getResources(name)).stream()
                    .map(URL::toString)
                    .sorted(Comparator.comparing((String index) -> !index.startsWith(home(type)))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            if (indexes.isEmpty() || !indexes.get(0).startsWith(home(type))) {
                throw new IllegalStateException("the index of contexts " + name + " is not on the class path");
            }
            return indexes.stream().flatMap(ContextIndex::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder or jar that a class comes from, with its package. */
    private static String home(Class<?> type) {
        var name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
        var file = String.valueOf(type.getResource(name + ".class"));
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static Stream<String> read(String index) {
        try (var lines = new URL(index).openStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

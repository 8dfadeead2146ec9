package dev.plinth.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code plinth.properties} says of the house.
 *
 * @param housePackage the package above all layers and tools
 * @param layers in the order of the file
 * @param contexts in the order of the file
 */
record Declaration(String housePackage, List<Layer> layers, List<Context> contexts) {
    /** Something that may depend on others of its kind. */
    sealed interface Part {
        String name();

        Set<String> mayUse();

        /** Whether it may depend on the other, as it may on itself. */
        default boolean reaches(Part other) {
            return equals(other) || mayUse().contains(other.name());
        }
    }

    /**
     * A module of the template.
     *
     * @param name also its folder
     * @param rootPackage the package that holds all its classes
     * @param mayUse the layers it may depend on besides itself
     * @param team who owns it
     */
    record Layer(String name, String rootPackage, Set<String> mayUse, String team) implements Part {
        /** Whether a package is one of this layer's. */
        boolean holds(String packageName) {
            return packageName.equals(rootPackage) || packageName.startsWith(rootPackage + ".");
        }
    }

    /**
     * A part of the domain: a package in every layer.
     *
     * @param name also the name of its packages
     * @param mayUse the contexts it may depend on besides itself
     * @param team who owns it
     */
    record Context(String name, Set<String> mayUse, String team) implements Part {}

    /**
     * Reads a declaration.
     *
     * @throws IllegalArgumentException if it cannot be meant: a key that nobody reads, a missing package or team, an arrow
     *     to something undeclared
     */
    static Declaration read(Path file) {
        var lines = linesOf(file);
        var declaration = new Declaration(
                required(lines, "house.package"),
                names(lines, "layer").map(name -> layer(lines, name)).toList(),
                names(lines, "context").map(name -> context(lines, name)).toList());
        if (!lines.isEmpty()) {
            throw new IllegalArgumentException("the declaration has lines that say nothing: " + lines.keySet());
        }
        requireDeclared("layer", declaration.layers);
        requireDeclared("context", declaration.contexts);
        return declaration;
    }

    /** The layer with this name. */
    Layer layer(String name) {
        return layers.stream()
                .filter(layer -> layer.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The layer that a package belongs to; none for a tool or a library. */
    Optional<Layer> layerOf(String packageName) {
        return layers.stream().filter(layer -> layer.holds(packageName)).findFirst();
    }

    /** The context that a package of a layer belongs to; none where it stands above the contexts. */
    Optional<Context> contextOf(String packageName) {
        return layerOf(packageName)
                .map(layer -> packageName.substring(layer.rootPackage.length()).split("\\."))
                .flatMap(segments -> contexts.stream()
                        .filter(context -> Arrays.asList(segments).contains(context.name))
                        .findFirst());
    }

    /** Whether a package belongs to the house and to no layer of it. */
    boolean isTool(String packageName) {
        return packageName.startsWith(housePackage + ".")
                && layerOf(packageName).isEmpty();
    }

    /** Whether all other contexts may use this one, so that it is no part of the domain that could be left out. */
    boolean isCommon(Context context) {
        return contexts.stream().allMatch(other -> other.reaches(context));
    }

    /** The lines in their order; reading takes them out, so that what is left is what nobody reads. */
    private static Map<String, String> linesOf(Path file) {
        var lines = new LinkedHashMap<String, String>();
        try (Reader reader = Files.newBufferedReader(file)) {
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    if (lines.containsKey(key)) {
                        throw new IllegalArgumentException("declared twice: " + key);
                    }
                    return lines.put((String) key, ((String) value).strip());
                }
            }.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static Stream<String> names(Map<String, String> lines, String kind) {
        return new ArrayList<>(lines.keySet())
                .stream()
                        .map(key -> key.split("\\.", 3))
                        .filter(key -> key.length == 3 && key[0].equals(kind))
                        .map(key -> key[1])
                        .distinct();
    }

    private static Layer layer(Map<String, String> lines, String name) {
        var key = "layer." + name;
        return new Layer(
                name, required(lines, key + ".package"), list(lines, key + ".may-use"), required(lines, key + ".team"));
    }

    private static Context context(Map<String, String> lines, String name) {
        var key = "context." + name;
        return new Context(name, list(lines, key + ".may-use"), required(lines, key + ".team"));
    }

    private static String required(Map<String, String> lines, String key) {
        return Optional.ofNullable(lines.remove(key))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("not declared: " + key));
    }

    private static Set<String> list(Map<String, String> lines, String key) {
        var names = new TreeSet<String>();
        for (var name : Optional.ofNullable(lines.remove(key)).orElse("").split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static void requireDeclared(String kind, List<? extends Part> parts) {
        var declared = parts.stream().map(Part::name).toList();
        for (var part : parts) {
            for (var name : part.mayUse()) {
                if (!declared.contains(name)) {
                    throw new IllegalArgumentException(
                            kind + " " + part.name() + " may use " + name + ", which is not declared");
                }
            }
        }
    }
}

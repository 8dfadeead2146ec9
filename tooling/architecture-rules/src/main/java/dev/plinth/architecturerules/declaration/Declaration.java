package dev.plinth.architecturerules.declaration;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one file says of the house.
 *
 * @param file where it was read
 * @param housePackage the package above everything that the rules look at
 * @param toolPackages packages that are part of the house and of no layer, and know nothing of the layers
 * @param layers in the order of the file
 * @param contexts in the order of the file
 * @param rules what is said of single rules, by their ids
 * @param files derived and committed files by what they hold ({@code picture}, {@code svg}, {@code owners} ...), and those that
 *     goals read, relative to the root
 * @param refreshCommand what a person runs to derive those files anew
 */
public record Declaration(
        Path file,
        String housePackage,
        Set<String> toolPackages,
        List<Layer> layers,
        List<Context> contexts,
        Map<String, RuleSettings> rules,
        Map<String, String> files,
        String refreshCommand) {
    /**
     * Reads a declaration.
     *
     * @throws Misdeclared if it cannot be read or meant: a key that nobody reads, a missing package, an arrow to something
     *     undeclared
     */
    public static Declaration read(Path file) {
        return new DeclarationFile(file).read();
    }

    /**
     * This, if it speaks of known rules only.
     *
     * @throws Misdeclared if it speaks of a rule that does not exist, since what it says would count for nothing
     */
    public Declaration requireRules(List<String> known) {
        rules.keySet().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new DeclarationFile(file)
                    .wrong(
                            "rule." + id,
                            "there is no such rule; the nearest one is " + new Spelling(known).nearest(id));
        });
        return this;
    }

    /** The layers with a role. */
    public List<Layer> layers(Role role) {
        return layers.stream()
                .filter(layer -> layer.role().equals(Optional.of(role)))
                .toList();
    }

    /** The contexts, each after those that it may use, otherwise in the order of the file: as they are migrated. */
    public List<Context> contextsInOrder() {
        var placed = new LinkedHashMap<String, Context>();
        while (placed.size() < contexts.size()) {
            // There is one, since a circle would not have been read.
            var next = contexts.stream()
                    .filter(context -> !placed.containsKey(context.name())
                            && placed.keySet().containsAll(context.mayUse()))
                    .findFirst()
                    .orElseThrow();
            placed.put(next.name(), next);
        }
        return List.copyOf(placed.values());
    }

    /** The layer that a package belongs to, by the longest package that holds it; none for a tool or a library. */
    public Optional<Layer> layerOf(String packageName) {
        return longest(packageName, layers.stream().flatMap(layer -> layer.packages().stream()))
                .filter(holder -> longest(packageName, toolPackages.stream())
                        .filter(tool -> tool.length() > holder.length())
                        .isEmpty())
                .flatMap(holder -> layers.stream()
                        .filter(layer -> layer.packages().contains(holder))
                        .findFirst());
    }

    /**
     * The context that a package belongs to: the first one whose name stands in it below the house's package. None where it
     * stands above the contexts, or outside the house's layers.
     */
    public Optional<Context> contextOf(String packageName) {
        if (layerOf(packageName).isEmpty() || !isBelow(packageName, housePackage)) {
            return Optional.empty();
        }
        return Stream.of(packageName.substring(housePackage.length()).split("\\."))
                .flatMap(segment ->
                        contexts.stream().filter(context -> context.name().equals(segment)))
                .findFirst();
    }

    /** Whether a package is one of a declared tool's. */
    public boolean isTool(String packageName) {
        return layerOf(packageName).isEmpty()
                && longest(packageName, toolPackages.stream()).isPresent();
    }

    /** Whether all other contexts may use this one, so that it is no part of the domain that could be left out. */
    public boolean isCommon(Context context) {
        return contexts.stream().allMatch(other -> other.reaches(context));
    }

    /** What is said of a rule. */
    public RuleSettings settings(String ruleId) {
        return rules.getOrDefault(ruleId, RuleSettings.NONE);
    }

    /** Whether a package is another or stands below it. */
    public static boolean isBelow(String packageName, String root) {
        return packageName.startsWith(root)
                && (packageName.length() == root.length() || packageName.charAt(root.length()) == '.');
    }

    private static Optional<String> longest(String packageName, Stream<String> roots) {
        return roots.filter(root -> isBelow(packageName, root)).max(Comparator.comparingInt(String::length));
    }
}

package dev.plinth.migrationrunner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of repeatable scripts: contexts one after the other, and within a context each script after those that it
 * names in its head.
 *
 * <p>A script says {@code -- depends-on: order_total, shared/keep_updated} in a comment before its first statement; a name
 * is that of the file without {@code R__} and {@code .sql}, after the context where it is another one.
 */
final class RepeatableOrder {
    private static final Pattern DECLARATION = Pattern.compile("--\\s*depends-on:(.*)", Pattern.CASE_INSENSITIVE);

    private final List<String> contexts;
    private final Map<MigrationScript, List<MigrationScript>> dependencies = new LinkedHashMap<>();
    private final List<List<MigrationScript>> levels = new ArrayList<>();

    /**
     * The order of these scripts.
     *
     * @param contexts in their order
     * @param scripts repeatable ones, those of a context in the order of Flyway
     * @throws MigrationException if a name is unknown or of a later context, or if scripts depend on each other in a circle
     */
    RepeatableOrder(List<String> contexts, List<MigrationScript> scripts) {
        this.contexts = contexts;
        for (var script : scripts) {
            dependencies.put(
                    script,
                    names(script).stream()
                            .map(name -> named(name, script, scripts))
                            .toList());
        }
        contexts.forEach(this::place);
    }

    /** All scripts in order, parted where a context ends, and where a script depends on one of those before. */
    List<List<MigrationScript>> levels() {
        return levels;
    }

    /** What stands on one of these scripts, directly or not. */
    Set<MigrationScript> standingOn(MigrationScript script) {
        return dependencies.keySet().stream()
                .filter(other -> under(other).contains(script))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a script stands on, directly or not. */
    Set<MigrationScript> under(MigrationScript script) {
        var found = new LinkedHashSet<MigrationScript>();
        for (var dependency : dependencies.getOrDefault(script, List.of())) {
            found.add(dependency);
            found.addAll(under(dependency));
        }
        return found;
    }

    private void place(String context) {
        var waiting = dependencies.keySet().stream()
                .filter(script -> script.context().equals(context))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!waiting.isEmpty()) {
            var level = waiting.stream()
                    .filter(script -> waitsFor(script, waiting).isEmpty())
                    .toList();
            if (level.isEmpty()) {
                throw new MigrationException("context " + context
                        + ": repeatable scripts depend on each other in a circle: " + circle(waiting));
            }
            levels.add(level);
            waiting.removeAll(level);
        }
    }

    private Optional<MigrationScript> waitsFor(MigrationScript script, List<MigrationScript> waiting) {
        return dependencies.getOrDefault(script, List.of()).stream()
                .filter(waiting::contains)
                .findFirst();
    }

    /** Whoever waits waits for one that waits, so following them comes round. */
    private String circle(List<MigrationScript> waiting) {
        var path = new ArrayList<MigrationScript>();
        var next = Optional.of(waiting.get(0));
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = waitsFor(next.get(), waiting);
        }
        next.ifPresent(path::add);
        return path.stream()
                .skip(path.indexOf(path.get(path.size() - 1)))
                .map(RepeatableOrder::name)
                .collect(Collectors.joining(" -> "));
    }

    private static List<String> names(MigrationScript script) {
        var names = new ArrayList<String>();
        boolean head = true;
        for (var line : script.sql().lines().map(String::strip).toList()) {
            head &= line.isEmpty() || line.startsWith("--");
            var declaration = DECLARATION.matcher(line);
            if (declaration.matches()) {
                if (!head) {
                    throw new MigrationException(
                            script + " says '" + line + "' below its first statement; move it to the top");
                }
                Stream.of(declaration.group(1).split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(names::add);
            }
        }
        return names;
    }

    private MigrationScript named(String name, MigrationScript by, List<MigrationScript> scripts) {
        int slash = name.lastIndexOf('/');
        var context = slash < 0 ? by.context() : name.substring(0, slash);
        if (contexts.indexOf(context) > contexts.indexOf(by.context())) {
            throw new MigrationException(by + " depends on " + name + ", but " + context + " comes after "
                    + by.context() + "; a script depends on those of its own context and of earlier ones");
        }
        return scripts.stream()
                .filter(script ->
                        script.context().equals(context) && name(script).equals(name.substring(slash + 1)))
                .findFirst()
                .orElseThrow(() -> new MigrationException(by + " depends on " + name + ", and "
                        + (contexts.contains(context)
                                ? context + " has no repeatable script R__" + name.substring(slash + 1) + ".sql"
                                : "there is no context " + context)));
    }

    /** The name that other scripts of the context know it by. */
    static String name(MigrationScript script) {
        return script.description().replace(' ', '_');
    }
}

package dev.plinth.migrationrunner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.internal.resource.ResourceNameParser;

/** The scripts of several migration sets in the one order in which they run. Needs no database. */
public final class Scripts {
    private final List<Folders> folders;
    private final RepeatableOrder repeatable;

    Scripts(List<Folders> folders) {
        this.folders = folders;
        repeatable = new RepeatableOrder(
                folders.stream().map(folder -> folder.migrationSet().name()).toList(),
                folders.stream()
                        .flatMap(folder -> folder.scripts().stream())
                        .filter(MigrationScript::repeatable)
                        .toList());
    }

    /**
     * All scripts in the order in which they would run on an empty schema, where a baseline script stands before the versioned
     * one up to which it replaces all: the versioned ones of each migration set, then the repeatable ones, since a view may read the tables of several migration sets. A repeatable script that says so in its
     * head ({@code -- depends-on: order_total, shared/keep_updated}) comes after others.
     *
     * @param migrationSets in the order of their contexts
     * @param loader finds what lies on the class path
     * @throws MigrationException if a migration set has no folder, or a file a name that Flyway would overlook; if a script
     *     depends on one that is not there or comes later, or scripts depend on each other in a circle
     */
    public static List<MigrationScript> of(List<MigrationSet> migrationSets, ClassLoader loader) {
        return new Scripts(migrationSets.stream()
                        .map(migrationSet -> new Folders(migrationSet, loader))
                        .toList())
                .inOrder();
    }

    /** The version that Flyway reads in the name of a file, {@code 1.2} in {@code V1_2__x.sql}; empty if the name has none. */
    public static Optional<String> version(String file) {
        var name = new ResourceNameParser(Flyway.configure()).parse(file);
        return name.isValid()
                ? Optional.ofNullable(name.getVersion()).map(MigrationVersion::getVersion)
                : Optional.empty();
    }

    /**
     * What would run on a schema in which all scripts have run up to one, until another has run.
     *
     * @param since behind which script it begins, such as {@code 5} or {@code ordering/5}; empty for an empty schema
     * @param target with which it ends; empty for all
     * @throws MigrationException as {@link #of}; also if no script, or several, have one of the versions
     */
    public static List<MigrationScript> between(
            List<MigrationSet> migrationSets, ClassLoader loader, Optional<String> since, Optional<String> target) {
        var order = of(migrationSets, loader);
        var waiting = new LinkedHashSet<>(order);
        since.ifPresent(version ->
                new Target(Optional.of(version), false).reached(order, order).forEach(waiting::remove));
        var wanted = new Target(target, true).wanted(order);
        for (var migrationSet : migrationSets) {
            var own = wanted.stream()
                    .filter(script -> script.context().equals(migrationSet.name()))
                    .toList();
            var replaced = waiting.containsAll(own) ? replacedByBaseline(own) : baselines(own);
            replaced.forEach(waiting::remove);
        }
        return new Target(target, true).reached(waiting, order);
    }

    /** What does not run on an empty schema, since the last baseline script runs in its place. */
    private static List<MigrationScript> replacedByBaseline(List<MigrationScript> versioned) {
        var baselines = baselines(versioned);
        if (baselines.isEmpty()) {
            return List.of();
        }
        var last = baselines.get(baselines.size() - 1);
        return versioned.stream()
                .filter(script -> !script.equals(last) && version(script).compareTo(version(last)) <= 0)
                .toList();
    }

    private static List<MigrationScript> baselines(List<MigrationScript> scripts) {
        return scripts.stream().filter(MigrationScript::baseline).toList();
    }

    private static MigrationVersion version(MigrationScript script) {
        return MigrationVersion.fromVersion(script.version());
    }

    List<MigrationScript> inOrder() {
        return Stream.concat(
                        folders.stream()
                                .flatMap(folder -> folder.scripts().stream())
                                .filter(script -> !script.repeatable()),
                        repeatable.levels().stream().flatMap(List::stream))
                .toList();
    }

    RepeatableOrder repeatable() {
        return repeatable;
    }
}

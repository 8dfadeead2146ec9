package dev.plinth.migrationrunner;

import java.util.List;
import java.util.stream.Stream;

/** The scripts of several sequences in the one order in which they run. Needs no database. */
public final class Scripts {
    private final List<Folders> folders;
    private final RepeatableOrder repeatable;

    Scripts(List<Folders> folders) {
        this.folders = folders;
        repeatable = new RepeatableOrder(
                folders.stream().map(folder -> folder.sequence().name()).toList(),
                folders.stream()
                        .flatMap(folder -> folder.scripts().stream())
                        .filter(MigrationScript::repeatable)
                        .toList());
    }

    /**
     * All scripts in the order in which they would run on an empty schema: the versioned ones of each sequence, then the
     * repeatable ones, since a view may read the tables of several sequences. A repeatable script that says so in its
     * head ({@code -- depends-on: order_total, shared/keep_updated}) comes after others.
     *
     * @param sequences in the order of their contexts
     * @param loader finds what lies on the class path
     * @throws MigrationException if a sequence has no folder, or a file a name that Flyway would overlook; if a script
     *     depends on one that is not there or comes later, or scripts depend on each other in a circle
     */
    public static List<MigrationScript> of(List<Sequence> sequences, ClassLoader loader) {
        return new Scripts(sequences.stream()
                        .map(sequence -> new Folders(sequence, loader))
                        .toList())
                .inOrder();
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

package dev.plinth.migrationrunner;

import java.util.Comparator;
import java.util.List;

/** The scripts of several sequences in the one order in which they run. Needs no database. */
public final class Scripts {
    private Scripts() {}

    /**
     * All scripts in the order in which they would run on an empty schema: the versioned ones of each sequence, then the
     * repeatable ones, since a view may read the tables of several sequences.
     *
     * @param sequences in the order of their contexts
     * @param loader finds what lies on the class path
     * @throws MigrationException if a sequence has no folder, or a file a name that Flyway would overlook
     */
    public static List<MigrationScript> of(List<Sequence> sequences, ClassLoader loader) {
        return sequences.stream()
                .flatMap(sequence -> new Folders(sequence, loader).scripts().stream())
                .sorted(Comparator.comparing(MigrationScript::repeatable))
                .toList();
    }
}

package dev.plinth.migrationrunner;

import java.util.List;

/**
 * One set of scripts that count their versions on their own and have a history of their own.
 *
 * @param name the context that owns it; shown before each of its files, as in {@code ordering/V1__ordering.sql}
 * @param history the table that says what ran
 * @param locations the folders of its scripts, as Flyway writes them: {@code classpath:db/migration} or
 *     {@code filesystem:src/main/resources/db/migration}; versioned and repeatable scripts may lie apart or together
 */
public record MigrationSet(String name, String history, List<String> locations) {
    /** Copies the locations. */
    public MigrationSet {
        locations = List.copyOf(locations);
    }

    /**
     * The migration set of a context whose scripts lie where a house like this one has them: {@code versioned} and
     * {@code repeatable} below the folder of the context, with the history {@code flyway_CONTEXT}.
     *
     * @param root where the folders of the contexts lie, such as {@code classpath:db}
     */
    public static MigrationSet of(String root, String context) {
        var folder = root + "/" + context;
        return new MigrationSet(context, "flyway_" + context, List.of(folder + "/versioned", folder + "/repeatable"));
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.plinth.schematools.engine;

import java.util.List;

/**
 * One step from a schema to another.
 *
 * @param action what happens
 * @param part to what
 * @param statements in the order in which they have to run, without semicolons; they name the schema nowhere
 */
public record Change(Action action, Part part, List<String> statements) {

    /** What can happen to a part. */
    public enum Action {
        /** It is new, or made again. */
        CREATE,
        /** It stays, and is another afterwards. */
        ALTER,
        /** It goes, perhaps to be made again. */
        DROP
    }

    public Change {
        statements = List.copyOf(statements);
    }
}

package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.SchemaObject;
import java.util.Set;

/**
 * One step from a schema to another.
 *
 * @param action what happens
 * @param object to what
 * @param aspects what of it changes; empty if all of it
 */
public record Change(Action action, SchemaObject object, Set<String> aspects) {
    /** What can happen to an object. */
    public enum Action {
        /** It goes, perhaps to be made again. */
        DROP,
        /** It lets go of what is dropped or changed next: a column of its default, a partition of its table. */
        RELEASE,
        /** It stays, and is another afterwards. */
        ALTER,
        /** It is new, or made again. */
        CREATE
    }

    public Change {
        aspects = Set.copyOf(aspects);
    }
}

package dev.plinth.schematools.safety;

import java.util.List;
import java.util.Set;

/**
 * Something that a release does with a table.
 *
 * @param oid of the table
 * @param table as SQL calls it in the schema of the project
 * @param verb what it does
 * @param columns that the release knows of the table, without quotes
 * @param form how it differs from others of its verb; empty if in nothing
 * @param sql how it does it
 * @param mapped whether a mapping says so; else the release may do it
 */
record ReleaseUse(long oid, String table, Verb verb, Set<String> columns, String form, String sql, boolean mapped) {
    ReleaseUse {
        columns = Set.copyOf(columns);
    }

    /** What is done with a table, as it stands before its name. */
    enum Verb {
        READ("read"),
        UPDATE("update"),
        INSERT("insert into");

        private final String words;

        Verb(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    boolean isReading() {
        return verb == Verb.READ;
    }

    /** All but the values, which are others in another database. */
    Object likeness() {
        return List.of(table, verb, columns, form);
    }
}

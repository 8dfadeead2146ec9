package dev.plinth.schematools.safety;

import dev.plinth.schematools.catalog.SqlIdentifier;
import java.util.Map;

/**
 * A table, a materialized view or an index, at one moment.
 *
 * @param name as SQL calls it in the schema of the project
 * @param kind of {@code pg_class}
 * @param table the table of an index; for all others itself
 * @param file the number of its file, which changes where all of it is written anew; 0 where it has none
 * @param blank whether its file has no block, so that it holds no row
 * @param definition of an index, as PostgreSQL writes it; empty for any other
 * @param whole the OID of the table of which it is a partition; 0 if it is none
 * @param columns by their number; empty for an index
 * @param constraints by their names; empty for an index
 */
record Relation(
        long oid,
        String name,
        char kind,
        long table,
        long file,
        boolean blank,
        String definition,
        long whole,
        Map<Integer, Column> columns,
        Map<String, Constraint> constraints) {
    /** Whether it is the index of a constraint, which has its name. */
    boolean isOf(Constraint constraint) {
        var own = SqlIdentifier.quoted(constraint.name());
        return isIndex() && (name.equals(own) || name.endsWith("." + own));
    }

    boolean hasNameOf(Relation other) {
        return name.equals(other.name);
    }

    boolean isIndex() {
        return table != oid;
    }

    boolean isMaterializedView() {
        return kind == 'm';
    }
}

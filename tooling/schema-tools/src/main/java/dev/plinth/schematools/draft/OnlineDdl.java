package dev.plinth.schematools.draft;

import java.util.List;

/**
 * Changes of a table that has rows and users, in the forms in which nobody waits long. What reads the whole table comes in
 * a migration behind the one that takes the lock.
 *
 * @param context whose migrations
 * @param table as SQL wants it
 */
record OnlineDdl(String context, String table) {
    /** Said of a key. */
    static final String LOCKS = "Reads the table; nobody writes it meanwhile.";

    /** Said of a change of type. */
    static final String REWRITES = "Rewrites the table; nobody reads or writes it meanwhile.";

    /** A constraint that holds for new rows at once, and for all of them when the second statement is through. */
    List<Step> constraint(String name, String definition) {
        return List.of(
                change("alter table " + table + " add constraint " + name + " " + definition + " not valid"),
                validate(name));
    }

    /** An index that is built beside what goes on. */
    Step index(String name, List<String> columns) {
        return index("index", name, columns);
    }

    /** A unique index, which is built beside what goes on, and refused where two rows have the same. */
    Step uniqueIndex(String name, List<String> columns) {
        return index("unique index", name, columns).remarking("Fails while two rows are alike.");
    }

    private Step index(String kind, String name, List<String> columns) {
        return Step.of(
                context,
                Phase.INDEX,
                "create " + kind + " concurrently if not exists " + name + " on " + table + " ("
                        + String.join(", ", columns) + ")");
    }

    /** A column must be given: a check is validated without a lock, and spares the look at all rows under one. */
    List<Step> notNull(String column) {
        var name = Names.of("ck", table, List.of(column, "given"));
        return List.of(
                change("alter table " + table + " add constraint " + name + " check (" + column
                                + " is not null) not valid")
                        .deciding(
                                "what do rows get that have no " + column
                                        + "? While there are any, the migration behind" + " this one fails.",
                                "update " + table + " set " + column + " = … where " + column + " is null;"),
                validate(name),
                validating("alter table " + table + " alter column " + column + " set not null"),
                validating("alter table " + table + " drop constraint " + name));
    }

    Step change(String sql) {
        return Step.of(context, Phase.CHANGE, sql);
    }

    /** What makes sure that a constraint holds for the rows that were there before. */
    Step validate(String constraint) {
        return validating("alter table " + table + " validate constraint " + constraint);
    }

    private Step validating(String sql) {
        return Step.of(context, Phase.VALIDATE, sql);
    }
}

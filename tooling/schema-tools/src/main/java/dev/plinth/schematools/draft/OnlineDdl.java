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
    /** Said of a change of type. */
    static final String REWRITES = "Rewrites the table; nobody reads or writes it meanwhile.";

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
                undecided(column),
                validate(name),
                validated("alter table " + table + " alter column " + column + " set not null"),
                validated("alter table " + table + " drop constraint " + name));
    }

    /** The trial run cannot decide what rows get that scripts inserted; it goes on without them where they may go. */
    private Step undecided(String column) {
        return validating(
                        "do $$ begin if exists (select from " + table + " where " + column + " is null) then truncate "
                                + table + " cascade; end if; exception when others then null; end $$")
                .unwritten();
    }

    Step change(String sql) {
        return Step.of(context, Phase.CHANGE, sql);
    }

    /** What makes sure that a constraint holds for the rows that were there before. */
    Step validate(String constraint) {
        return validating("alter table " + table + " validate constraint " + constraint);
    }

    private Step validated(String sql) {
        return Step.of(context, Phase.VALIDATED, sql);
    }

    private Step validating(String sql) {
        return Step.of(context, Phase.VALIDATE, sql);
    }
}

package dev.plinth.migrationrunner;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and clears away what an interrupted script without a transaction leaves behind, so that it can run again: the failed row
 * in the history, if the runner lived to write it, and of a concurrent index one that is marked invalid and is never used.
 *
 * <p>A script that does anything else may have been done in part, and that only a person can judge: in a comment of the script
 * {@code -- runs again when broken off}, or afterwards.
 */
record InterruptedScripts(TargetSchema schema, PollingTimeout timeout) {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptedScripts.class);

    private static final String RUNS_AGAIN = "-- runs again when broken off";

    /** Refuses a script that failed and cannot simply run again. */
    static void requireRepeatable(MigrationScript script, MigrationSet migrationSet) {
        if (indexes(script).isEmpty() && !SqlScript.of(script.sql()).comments().contains(RUNS_AGAIN)) {
            throw new MigrationException(
                    script + " failed outside a transaction and may have been done in part; put that"
                            + " right, then delete its failed row from " + migrationSet.history());
        }
    }

    /** Takes the failed run of a script out of the history, if it can simply run again. */
    void forget(MigrationScript script, MigrationSet migrationSet) {
        requireRepeatable(script, migrationSet);
        var history = schema.quoted(migrationSet.history());
        schema.strings("delete from " + history + " where not success and script = ? returning script", script.file());
        LOG.warn("{} was interrupted and runs again", script);
    }

    /** Drops the invalid indexes that pending scripts are about to create. */
    void clearTheWayFor(List<MigrationScript> pending) {
        var indexes =
                pending.stream().flatMap(script -> indexes(script).stream()).toList();
        if (indexes.isEmpty()) {
            return;
        }
        // The runner may be gone while the server still builds its index; two builds on one table block each other.
        timeout.until(
                () -> schema.strings(
                                "select p.pid::text from pg_stat_progress_create_index p join pg_class c on c.oid = p.relid"
                                        + " where c.relnamespace = (select oid from pg_namespace where nspname = ?)",
                                schema.name())
                        .isEmpty(),
                () -> "an index of schema " + schema.name() + " is still being built after "
                        + timeout.atMost().toSeconds() + " s; see pg_stat_progress_create_index");
        var invalid = schema.strings(
                "select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid"
                        + " and c.relnamespace = (select oid from pg_namespace where nspname = ?)",
                schema.name());
        for (var index : indexes) {
            if (invalid.contains(index)) {
                schema.strings("drop index concurrently " + schema.quoted(index));
                LOG.warn(
                        "index {} was left unfinished by an interrupted run; it was dropped and is built again", index);
            }
        }
    }

    private static List<String> indexes(MigrationScript script) {
        if (!script.mentions("concurrently")) {
            return List.of();
        }
        var found = new ArrayList<String>();
        for (var statement : DdlStatement.in(SqlScript.of(script.sql()))) {
            if (statement.verb() == DdlStatement.Verb.CREATE
                    && statement.kind().equals("index")
                    && statement.concurrently()) {
                if (!statement.careful()) {
                    throw new MigrationException(
                            script + " must say 'create index concurrently if not exists': it runs outside"
                                    + " a transaction, and after an interruption it runs again");
                }
                statement.names().forEach(name -> found.add(name.object()));
            }
        }
        return found;
    }
}

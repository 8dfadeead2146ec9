package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;

/**
 * A column that rows get a value in.
 *
 * @param table as SQL wants it
 * @param column as SQL wants it
 */
record TableColumn(String table, String column) {
    /**
     * From a name as people write it, {@code visit.fee} or {@code "Line Item"."net price"}.
     *
     * @throws SchemaProblem if it has another form
     */
    static TableColumn of(String named) {
        var quoted = false;
        var dot = -1;
        for (int at = 0; at < named.length(); at++) {
            quoted ^= named.charAt(at) == '"';
            dot = named.charAt(at) == '.' && !quoted ? at : dot;
        }
        if (dot < 1 || dot == named.length() - 1) {
            throw new SchemaProblem("'" + named
                    + "' does not name a column; write -Dbackfill=TABLE.COLUMN, with names as SQL has them");
        }
        return new TableColumn(named.substring(0, dot), named.substring(dot + 1));
    }

    /**
     * A statement that gives it a value where it has none, 500 pages a transaction.
     *
     * @param context whose script has it
     * @param value as SQL
     * @param condition which rows get it besides, behind {@code and}; may be empty
     */
    Step backfill(String context, String value, String condition) {
        return Step.of(context, Phase.BACKFILL, """
                do $$
                declare
                    pages constant bigint := greatest(
                        pg_relation_size('%3$s'), (select max(pg_relation_size(relid)) from pg_partition_tree('%3$s')))
                        / current_setting('block_size')::bigint;
                begin
                    for page in 0..pages by 500 loop
                        update %1$s set %2$s = %4$s
                        where %2$s is null%5$s and ctid >= format('(%%s,0)', page)::tid and ctid < format('(%%s,0)', page + 500)::tid;
                        commit;
                    end loop;
                end $$""".formatted(
                                table, column, table.replace("'", "''"), value, condition))
                .remarking("outside a transaction: each batch commits by itself, so that no row is locked for long")
                .remarking("runs again when broken off");
    }
}

package dev.plinth.schematools.squash;

import dev.plinth.schematools.catalog.SqlIdentifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of a schema's tables as statements that insert them, in the order of their primary keys. The server writes each value
 * as text, which it reads as the same value.
 */
record TableRows(Connection connection, String schema) {
    private static final int ROWS_OF_A_STATEMENT = 100;

    /** Tables that hold rows themselves or by their partitions, with the columns that are not computed. */
    private static final String TABLES = """
            select c.relname, c.relkind,
                string_agg(quote_ident(a.attname), ', ' order by a.attnum),
                string_agg(format(?, a.attname), ' || $q$, $q$ || ' order by a.attnum),
                bool_or(a.attidentity = 'a'),
                coalesce((select string_agg(quote_ident(k.attname), ', ' order by key.place)
                    from pg_index i, unnest(i.indkey) with ordinality as key(number, place), pg_attribute k
                    where i.indrelid = c.oid and i.indisprimary and k.attrelid = c.oid and k.attnum = key.number),
                    string_agg(format('%I::text', a.attname), ', ' order by a.attnum))
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = (select oid from pg_namespace where nspname = ?) and c.relkind in ('r', 'p')
                and not c.relispartition and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                and not exists (select from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            group by c.oid, c.relname, c.relkind""";

    /** A value as SQL; a carriage return as an escape, which version control leaves alone. */
    private static final String VALUE = """
            case when strpos(%1$I::text, chr(13)) > 0
            then $q$E'$q$ || replace(replace(replace(%1$I::text, $q$\\$q$, $q$\\\\$q$), $q$'$q$, $q$''$q$), chr(13), $q$\\r$q$) || $q$'$q$
            else quote_nullable(%1$I::text) end""";

    /** Of each table that has rows, behind its quoted name; each statement ends in a semicolon. */
    SortedMap<String, String> inserts(Set<String> without) throws SQLException {
        var inserts = new TreeMap<String, String>();
        try (var query = connection.prepareStatement(TABLES)) {
            query.setString(1, VALUE);
            query.setString(2, schema);
            var tables = query.executeQuery();
            while (tables.next()) {
                var table = tables.getString(1);
                if (!without.contains(table)) {
                    var name = SqlIdentifier.quoted(table);
                    var source = (tables.getString(2).equals("r") ? "only " : "") + SqlIdentifier.quoted(schema) + "."
                            + name;
                    var statements = statements(
                            "insert into " + name + " (" + tables.getString(3) + ")"
                                    + (tables.getBoolean(5) ? " overriding system value" : "") + " values",
                            "select " + tables.getString(4) + " from " + source + " order by " + tables.getString(6));
                    if (!statements.isEmpty()) {
                        inserts.put(name, statements);
                    }
                }
            }
        }
        return inserts;
    }

    private String statements(String insert, String values) throws SQLException {
        var text = new StringBuilder();
        try (var query = connection.createStatement()) {
            var rows = query.executeQuery(values);
            for (int row = 0; rows.next(); row++) {
                text.append(row == 0 ? insert : row % ROWS_OF_A_STATEMENT == 0 ? ";\n" + insert : ",")
                        .append("\n    (")
                        .append(rows.getString(1))
                        .append(')');
            }
        }
        return text.isEmpty() ? "" : text.append(";\n").toString();
    }
}

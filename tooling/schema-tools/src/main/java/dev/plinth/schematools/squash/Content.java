package dev.plinth.schematools.squash;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that scripts have brought into a database.
 *
 * @param structure of the schema that they fill
 * @param rows the statements that insert those of each table, behind the quoted name of the table
 * @param numbers the statement that puts each sequence where it stands, behind its quoted name
 * @param extensions outside of the schema, as they are created
 * @param others what one schema does not hold: other schemas, what the whole database has, and what belongs to other roles
 */
record Content(
        Structure structure,
        SortedMap<String, String> rows,
        SortedMap<String, String> numbers,
        Set<String> extensions,
        Set<String> others) {
    private static final String SEQUENCES = """
            select c.relname, quote_ident(c.relname), s.seqstart from pg_class c join pg_sequence s on s.seqrelid = c.oid
            where c.relnamespace = (select oid from pg_namespace where nspname = ?)""";

    private static final String EXTENSIONS = """
            select format('create extension if not exists %I schema %I', extname, nspname)
            from pg_extension join pg_namespace n on n.oid = extnamespace where nspname <> ? and extname <> 'plpgsql'""";

    private static final String OTHERS = """
            select 'schema ' || quote_ident(nspname) from pg_namespace
            where nspname <> ? and nspname not like 'pg\\_%' and nspname <> 'information_schema'
            union all
            select pg_describe_object(o.catalog, o.id, 0)
            from (select 'pg_event_trigger'::regclass, oid from pg_event_trigger
                union all select 'pg_publication'::regclass, oid from pg_publication
                union all select 'pg_language'::regclass, oid from pg_language
                union all select 'pg_foreign_data_wrapper'::regclass, oid from pg_foreign_data_wrapper
                union all select 'pg_foreign_server'::regclass, oid from pg_foreign_server
                union all select 'pg_default_acl'::regclass, oid from pg_default_acl where defaclnamespace = 0
            ) as o(catalog, id)
            where not exists (select from pg_depend d where d.classid = o.catalog and d.objid = o.id and d.deptype = 'e')
            union all
            select format('%s that belongs to role %s', pg_describe_object(o.catalog, o.id, 0), o.owner::regrole)
            from (select 'pg_class'::regclass, oid, relnamespace, relowner from pg_class
                where relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                union all select 'pg_proc'::regclass, oid, pronamespace, proowner from pg_proc
                union all select 'pg_type'::regclass, t.oid, t.typnamespace, t.typowner
                from pg_type t left join pg_class c on c.oid = t.typrelid
                where typcategory <> 'A' and coalesce(c.relkind, 'c') = 'c'
            ) as o(catalog, id, namespace, owner) join pg_namespace n on n.oid = o.namespace
            where n.nspname = ? and o.owner <> n.nspowner
            and o.owner <> (select datdba from pg_database where datname = current_database())
            and not exists (select from pg_depend d where d.classid = o.catalog and d.objid = o.id and d.deptype = 'e')""";

    /** Reads it. */
    static Content of(SchemaProject project, ScratchDatabase database) {
        var schema = project.schema();
        var structure = Structure.read(database.administrator(), schema, project.histories());
        try (var connection = database.administrator().getConnection()) {
            return new Content(
                    structure,
                    new TableRows(connection, schema).inserts(project.histories()),
                    numbers(connection, schema),
                    strings(connection, EXTENSIONS, schema),
                    strings(connection, OTHERS, schema, schema));
        } catch (SQLException e) {
            throw new SchemaProblem("cannot read the rows of schema " + schema + ": " + e.getMessage(), e);
        }
    }

    private static SortedMap<String, String> numbers(Connection connection, String schema) throws SQLException {
        var numbers = new TreeMap<String, String>();
        try (var query = connection.prepareStatement(SEQUENCES)) {
            query.setString(1, schema);
            var sequences = query.executeQuery();
            while (sequences.next()) {
                var name = sequences.getString(2);
                position(connection, schema, sequences.getString(1), sequences.getLong(3))
                        .ifPresent(position -> numbers.put(
                                name, "select setval('" + name.replace("'", "''") + "', " + position + ");\n"));
            }
        }
        return numbers;
    }

    /** Where a sequence stands; empty where it was not used, and stands where it begins. */
    private static Optional<String> position(Connection connection, String schema, String sequence, long start)
            throws SQLException {
        try (var query = connection.createStatement()) {
            var row = query.executeQuery("select last_value, is_called from " + SqlIdentifier.quoted(schema) + "."
                    + SqlIdentifier.quoted(sequence));
            row.next();
            return row.getBoolean(2) || row.getLong(1) != start
                    ? Optional.of(row.getLong(1) + ", " + row.getBoolean(2))
                    : Optional.empty();
        }
    }

    private static Set<String> strings(Connection connection, String sql, String... arguments) throws SQLException {
        var found = new TreeSet<String>();
        try (var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setString(i + 1, arguments[i]);
            }
            var rows = query.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}

package dev.plinth.migrationrunner;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schema that is migrated: what is in it, whether it is ours, and the lock that lets one runner in at a time. */
record TargetSchema(DataSource owner, String name, Preparation preparation) {
    private static final Logger LOG = LoggerFactory.getLogger(TargetSchema.class);

    private static final String FOREIGN_OBJECT = """
            select kind || ' ' || name
            from (
                select 1, case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
                    else 'table' end, relname, oid, 'pg_class'::regclass, relnamespace
                from pg_class where relkind in ('r', 'p', 'f', 'v', 'm', 'S')
                union all
                select 2, 'function', proname, oid, 'pg_proc'::regclass, pronamespace from pg_proc
                union all
                select 3, 'type', typname, t.oid, 'pg_type'::regclass, typnamespace
                from pg_type t left join pg_class c on c.oid = t.typrelid
                where typcategory <> 'A' and (c.relkind is null or c.relkind = 'c')
            ) as o(rank, kind, name, id, catalog, namespace)
            where namespace = (select oid from pg_namespace where nspname = ?)
            and not exists (select from pg_depend d where d.classid = o.catalog and d.objid = o.id and d.deptype = 'e')
            order by rank, name limit 1""";

    /** The same schema by way of other connections. */
    TargetSchema on(DataSource source) {
        return new TargetSchema(source, name, preparation);
    }

    /** Refuses a schema that is not prepared, that belongs to another role, or that others have filled. */
    void requireOurs(List<MigrationSet> migrationSets) {
        requirePrepared();
        if (histories(migrationSets).isEmpty()) {
            strings(FOREIGN_OBJECT, name).stream().findFirst().ifPresent(object -> {
                throw new MigrationException("schema " + name + " holds " + object
                        + " and was never migrated from here; choose an empty schema, or take this one over with"
                        + " mvn plinth:baseline, which changes nothing but the histories");
            });
        }
    }

    /** Refuses a schema that is not prepared, or that belongs to another role. */
    void requirePrepared() {
        var schemaOwner = strings("select pg_get_userbyid(nspowner) from pg_namespace where nspname = ?", name);
        var missing = new ArrayList<>(preparation.roles());
        missing.removeAll(strings("select rolname from pg_roles"));
        if (schemaOwner.isEmpty() || !missing.isEmpty()) {
            throw new MigrationException("the database is not prepared: "
                    + (schemaOwner.isEmpty() ? "schema " + name : "role " + missing.get(0))
                    + " is missing; " + preparation.remedy());
        }
        var user = strings("select current_user").get(0);
        if (preparation.byOwnerOnly() && !schemaOwner.contains(user)) {
            throw new MigrationException("schema " + name + " belongs to " + schemaOwner.get(0)
                    + " and only that role migrates it; the connection is " + user + "'s");
        }
    }

    /** Which of the histories are there. */
    List<String> histories(List<MigrationSet> migrationSets) {
        var wanted = migrationSets.stream().map(MigrationSet::history).toList();
        return strings("select tablename from pg_tables where schemaname = ?", name).stream()
                .filter(wanted::contains)
                .toList();
    }

    /**
     * Does the work while no other runner works on this schema.
     *
     * <p>The lock is the session's, so the server lets go of it whenever the runner is gone, however it went. Its
     * connection is in no transaction while the work goes on: a concurrent index would wait for one for ever.
     */
    <T> T alone(PollingTimeout timeout, Supplier<T> work) {
        var lock = "plinth migrations of " + name;
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(true);
            timeout.until(
                    () -> strings(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", lock)
                            .contains("t"),
                    () -> "another instance is still migrating schema " + name + " after "
                            + timeout.atMost().toSeconds() + " s; see who holds the advisory lock in pg_locks");
            try {
                return work.get();
            } finally {
                unlock(connection, lock);
            }
        } catch (SQLException e) {
            throw MigrationException.because("cannot connect to migrate schema " + name, e);
        }
    }

    private static void unlock(Connection connection, String lock) {
        try {
            strings(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", lock);
        } catch (MigrationException e) {
            // The lock went with its session. What the work came to is not changed by that, so it is not hidden either.
            LOG.warn("the connection that held the migration lock was lost: {}", e.getMessage());
        }
    }

    /** The name of something in this schema, for a statement. */
    String quoted(String object) {
        return '"' + name.replace("\"", "\"\"") + "\".\"" + object + '"';
    }

    /** Runs a statement in a connection of its own, outside a transaction; the first column of what it finds. */
    List<String> strings(String sql, String... arguments) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(true);
            return strings(connection, sql, arguments);
        } catch (SQLException e) {
            throw MigrationException.because("cannot connect to migrate schema " + name, e);
        }
    }

    private static List<String> strings(Connection connection, String sql, String... arguments) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            var found = new ArrayList<String>();
            if (statement.execute()) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw MigrationException.because(
                    "the database refused '" + sql.lines().findFirst().orElse("") + "'", e);
        }
    }
}

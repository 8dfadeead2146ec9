package dev.plinth.schematools.server;

import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.schematools.SchemaProblem;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** A server on which databases are made and dropped again: an embedded one, or one that somebody names. */
public final class ScratchServer implements AutoCloseable {
    private static final String OWNERS_RIGHTS =
            "on this server, scripts have the rights of the schema's owner; put what takes more into plinth.preparation,"
                    + " which the administrator runs, or leave plinth.server.url out";

    private final Login administrator;
    private final boolean own;
    private final Runnable closing;
    private final Set<String> lentRoles = new LinkedHashSet<>();
    private final Set<String> superusers = new HashSet<>();

    private ScratchServer(Login administrator, boolean own, Runnable closing) {
        this.administrator = administrator;
        this.own = own;
        this.closing = closing;
    }

    /** A server of one's own, gone when it is closed; its programs have to be on the class path. */
    public static ScratchServer embedded() {
        var postgres = PostgresServer.startForThrowawayData();
        return new ScratchServer(
                new Login(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, null), true, postgres::close);
    }

    /**
     * A server that runs already.
     *
     * @param administrator into a database that is there, from which others are made; may create databases, and whatever
     *     the migrations need besides
     */
    public static ScratchServer at(Login administrator) {
        return new ScratchServer(administrator, false, () -> {});
    }

    /** A new, empty database. */
    public ScratchDatabase create() {
        return create("template0");
    }

    ScratchDatabase create(String template) {
        var name = "plinth_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var roles = own ? roles() : Set.<String>of();
        execute("create database " + name + " template " + template);
        return new ScratchDatabase(this, name, administrator.to(name), roles);
    }

    /**
     * Drops a database, and on an embedded server the roles that came since and that nothing needs: the next one may make
     * them again.
     *
     * @param roles that were there before it
     */
    void drop(String database, Set<String> roles) {
        execute("drop database if exists " + database + " with (force)");
        if (own) {
            roles().stream()
                    .filter(role -> !roles.contains(role) && !lentRoles.contains(role) && !superusers.contains(role))
                    .forEach(this::dropRole);
        }
    }

    private Set<String> roles() {
        try (var connection = administrator.connect();
                var rows = connection.createStatement().executeQuery("select rolname from pg_roles")) {
            var roles = new HashSet<String>();
            while (rows.next()) {
                roles.add(rows.getString(1));
            }
            return roles;
        } catch (SQLException e) {
            throw new SchemaProblem(administrator + " cannot list the roles: " + e.getMessage(), e);
        }
    }

    /**
     * Makes a role, which may not log in. Roles belong to the whole server: on one that runs on, it is gone again when this
     * is closed, unless a database needs it then.
     *
     * @throws SchemaProblem if the administrator may not make roles
     */
    public void lendRole(String role) {
        execute("create role " + quoted(role));
        lentRoles.add(role);
    }

    /**
     * Gives scripts what the server refused and production has: a role that they name; and on an embedded server, which no
     * other program uses, the rights of a superuser, which for example an untrusted extension needs.
     *
     * @param failure of a script
     * @param owner the role that ran it
     * @return whether anything was given, so that it may run when it is tried again
     */
    public boolean concedes(Throwable failure, String owner) {
        var refusal = Refusal.in(failure);
        var role = refusal.flatMap(Refusal::missingRole).filter(name -> !lentRoles.contains(name));
        role.ifPresent(this::lendRole);
        if (role.isPresent()) {
            return true;
        }
        if (own && refusal.filter(Refusal::lacksRights).isPresent() && superusers.add(owner)) {
            if (!isPredefined(owner)) {
                execute("alter role " + quoted(owner) + " superuser");
            }
            return true;
        }
        return false;
    }

    /** What a person can do about a script that failed, where PostgreSQL does not say it. */
    public Optional<String> remedy(Throwable failure) {
        var refusal = Refusal.in(failure);
        return refusal.flatMap(Refusal::remedy)
                .or(() -> refusal.filter(reason -> !own && reason.lacksRights()).map(reason -> OWNERS_RIGHTS));
    }

    /** Whether the administrator runs scripts in the place of a role: PostgreSQL makes no predefined role a superuser. */
    boolean runsInPlaceOf(String role) {
        return isPredefined(role) && superusers.contains(role);
    }

    private static boolean isPredefined(String role) {
        return role.startsWith("pg_");
    }

    void giveDatabase(String database, String role) {
        execute("alter database " + database + " owner to " + quoted(role));
    }

    /** Unless something of a database is of it. */
    private void dropRole(String role) {
        execute("""
                do $$ begin
                    if not exists (select from pg_shdepend
                            where refclassid = 'pg_authid'::regclass and refobjid = to_regrole(%1$s)) then
                        drop role if exists %2$s;
                    end if;
                end $$""".formatted(literal(quoted(role)), quoted(role)));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void execute(String sql) {
        try (var connection = administrator.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SchemaProblem(administrator + " refused '" + sql + "': " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (!own) {
            lentRoles.forEach(this::dropRole);
        }
        closing.run();
    }
}

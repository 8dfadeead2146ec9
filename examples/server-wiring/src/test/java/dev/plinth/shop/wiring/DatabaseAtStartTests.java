package dev.plinth.shop.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.Sql;
import dev.plinth.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the program says of the database that it finds. The class path of this module has no server: a start that is not
 * refused before ends with that.
 */
@Timeout(120)
class DatabaseAtStartTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ShopDatabase.TEMPLATE);

    private static final String NEW = "tenant_new";
    private static final String NO_SERVER =
            "plinth: unexpected failure, see the log: java.lang.IllegalStateException: no server is on the class path";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void startsOnAShopOfThisRelease() throws InterruptedException {
        assertThat(run(settings())).isEqualTo(1);
        assertThat(said(err)).contains(NO_SERVER);
    }

    @Test
    void refusesASchemaThatIsNotThere() throws InterruptedException {
        assertRefused(
                with("DB_SCHEMA", "nowhere"),
                "the database is not prepared: schema nowhere is missing; an administrator runs db/roles.sql first");
    }

    @Test
    void migratesASchemaThatItRefusedBefore() throws InterruptedException {
        DatabaseRoles.prepare(database.administrator(), NEW);
        var settings = with("DB_SCHEMA", NEW);
        assertRefused(
                settings,
                "schema tenant_new was never migrated, or by an older release; run the command migrate of this release, which says what is wrong where it cannot");

        assertThat(run(settings, "migrate")).isZero();
        assertThat(said(out))
                .startsWith("ran shared/V1__shared.sql\n")
                .contains("ran catalog/V2__product_charge.sql\n", "ran http/V1__http.sql\n")
                .contains(" scripts ran.\n");

        out.reset();
        assertThat(run(settings, "migrate")).isZero();
        assertThat(said(out)).isEqualTo("Nothing was pending.\n");
        assertThat(run(settings)).isEqualTo(1);
        assertThat(said(err)).contains(NO_SERVER);
    }

    @Test
    void refusesASchemaOfAnOlderRelease() throws InterruptedException {
        var row = "flyway_catalog where version = '2'";
        sql().run("create table kept as select * from " + row);
        sql().run("delete from " + row);
        try {
            assertRefused(
                    settings(),
                    "schema " + DatabaseRoles.SCHEMA
                            + " is not that of this release: catalog/V2__product_charge.sql has not run; run the command"
                            + " migrate of this release, which says what is wrong where it cannot");
        } finally {
            sql().run("insert into flyway_catalog select * from kept");
            sql().run("drop table kept");
        }
    }

    @Test
    void startsOnASchemaOfANewerRelease() throws InterruptedException {
        sql().run(
                        "insert into flyway_catalog (installed_rank, version, description, type, script, checksum, installed_by,"
                                + " execution_time, success) values (900, '900', 'next', 'SQL', 'V900__next.sql', 1, 'x', 1, true),"
                                + " (901, null, 'catalog grants', 'SQL', 'R__catalog_grants.sql', 1, 'x', 1, true)");
        try {
            assertThat(run(settings())).isEqualTo(1);
            assertThat(said(err)).contains(NO_SERVER);
        } finally {
            sql().run("delete from flyway_catalog where installed_rank >= 900");
        }
    }

    @Test
    void refusesALoginForStaffThatMayDoTooLittle() throws InterruptedException {
        assertRefused(
                login("DB", DatabaseRoles.READER),
                "the login " + DatabaseRoles.READER + " may not do what " + DatabaseRoles.APPLICATION
                        + " may; log in as " + DatabaseRoles.APPLICATION + ", or as one of its members");
    }

    @Test
    void refusesALoginForCustomersThatRowSecurityDoesNotHold() throws InterruptedException {
        makeRole("of_all", DatabaseRoles.APPLICATION + ", " + DatabaseRoles.CUSTOMER);

        assertRefused(
                login("DB_CUSTOMER", DatabaseRoles.APPLICATION),
                "the login " + DatabaseRoles.APPLICATION + " may not do what " + DatabaseRoles.CUSTOMER + " may");
        err.reset();
        assertRefused(
                login("DB_CUSTOMER", "of_all"),
                "the login of_all works for " + DatabaseRoles.CUSTOMER + " and may do what " + DatabaseRoles.APPLICATION
                        + " may, so nothing holds it to its rows");
    }

    @Test
    void refusesALoginForCustomersThatBypassesRowSecurity() throws InterruptedException {
        makeRole("unheld", DatabaseRoles.CUSTOMER);
        new Sql(database.administrator()).run("alter role unheld bypassrls");

        assertRefused(
                login("DB_CUSTOMER", "unheld"),
                "the login unheld works for " + DatabaseRoles.CUSTOMER + " and bypasses row security");
    }

    @Test
    void refusesALoginForCustomersThatCanBecomeTheOwner() throws InterruptedException {
        makeRole("disguised", DatabaseRoles.CUSTOMER);
        new Sql(database.administrator())
                .run("grant " + DatabaseRoles.OWNER + " to disguised with inherit false, set true");

        assertRefused(
                login("DB_CUSTOMER", "disguised"),
                "the login disguised works for " + DatabaseRoles.CUSTOMER + " and may do what " + DatabaseRoles.OWNER);
    }

    @Test
    void migratesAsAMemberOfTheOwner() throws InterruptedException {
        makeRole("operator", DatabaseRoles.OWNER);

        assertThat(run(login("DB_OWNER", "operator"), "migrate")).isZero();
        assertThat(said(out)).isEqualTo("Nothing was pending.\n");
    }

    @Test
    void doesNotMigrateAsAnother() throws InterruptedException {
        assertThat(run(login("DB_OWNER", DatabaseRoles.APPLICATION), "migrate")).isEqualTo(1);
        assertThat(said(err)).startsWith("plinth: cannot connect to ").hasLineCount(1);
    }

    @Test
    void doesNotMigrateThroughAPooler() throws InterruptedException {
        assertThat(run(with("DB_POOLER", "transaction"), "migrate")).isEqualTo(1);
        assertThat(said(err))
                .startsWith("plinth: migrations hold a session, which db.pooler=transaction does not give")
                .hasLineCount(1);
    }

    @Test
    void needsNothingButTheDatabaseToMigrate() throws InterruptedException {
        assertThat(run(Map.of(), "migrate")).isEqualTo(1);
        assertThat(said(err))
                .startsWith("plinth: set db.url (")
                .doesNotContain("token")
                .hasLineCount(1);
    }

    /** Roles belong to the whole server, which may be one that had this test before. */
    private static void makeRole(String name, String membership) {
        new Sql(database.administrator())
                .run("do $$ begin if to_regrole('" + name + "') is null then create role " + name + " login in role "
                        + membership + "; end if; end $$");
    }

    private void assertRefused(Map<String, String> settings, String message) throws InterruptedException {
        assertThat(run(settings)).isEqualTo(1);
        assertThat(said(err)).startsWith("plinth: " + message).hasLineCount(1);
        err.reset();
    }

    private static Sql sql() {
        return new Sql(database.dataSource("postgres", Map.of("currentSchema", DatabaseRoles.SCHEMA)));
    }

    private static Map<String, String> with(String variable, String value) {
        var settings = new HashMap<>(settings());
        settings.put(variable, value);
        return settings;
    }

    /** With another role that logs in, by the first words of its variables. */
    private static Map<String, String> login(String login, String role) {
        var settings = with(login + "_USER", role);
        settings.put(login + "_PASSWORD", database.password(role));
        return settings;
    }

    private static Map<String, String> settings() {
        return Map.of(
                "DB_URL", database.jdbcUrl(),
                "DB_PASSWORD", database.password(DatabaseRoles.APPLICATION),
                "DB_CUSTOMER_PASSWORD", database.password(DatabaseRoles.CUSTOMER),
                "DB_OWNER_PASSWORD", database.password(DatabaseRoles.OWNER),
                "HTTP_PORT", "0",
                "TOKEN_ISSUER", "https://login.example",
                "TOKEN_AUDIENCE", "https://api.example",
                "TOKEN_KEYS", "https://login.example/keys",
                "CURSOR_SECRET", "32 characters or more, which is so");
    }

    private int run(Map<String, String> settings, String... command) throws InterruptedException {
        return Main.run(
                List.of(command),
                Map.of(),
                settings,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
}

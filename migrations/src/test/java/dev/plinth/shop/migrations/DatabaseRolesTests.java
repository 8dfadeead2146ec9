package dev.plinth.shop.migrations;

import static dev.plinth.shop.migrations.DatabaseRoles.APPLICATION;
import static dev.plinth.shop.migrations.DatabaseRoles.CUSTOMER;
import static dev.plinth.shop.migrations.DatabaseRoles.OWNER;
import static dev.plinth.shop.migrations.DatabaseRoles.READER;
import static dev.plinth.shop.migrations.DatabaseRoles.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.testkit.OwnServer;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a server of its own, since roles belong to the whole server. */
class DatabaseRolesTests {
    private static final int ADMINISTRATORS = 10;
    private static final OwnServer SERVER = OwnServer.with(ScratchSchema.EMPTY);

    private final Login administrator = new Login(SERVER.administrator());

    @BeforeEach
    void forgetTheRoles() {
        administrator.does(
                "drop schema if exists " + SCHEMA + ", taken cascade",
                "drop extension if exists btree_gist, pg_trgm",
                "do $$ begin if to_regrole('" + OWNER + "') is not null then"
                        + " execute format('revoke all on database %I from " + OWNER
                        + "', current_database()); end if; end $$",
                "drop role if exists " + String.join(", ", DatabaseRoles.ALL) + ", deputy");
    }

    @AfterAll
    static void stopTheServer() {
        SERVER.close();
    }

    @Test
    void createsRolesThatMayDoNothingSpecialAndOneSchema() {
        DatabaseRoles.prepare(SERVER.administrator(), SCHEMA);

        assertThat(administrator.finds("select rolname, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole,"
                        + " rolreplication, rolbypassrls, rolpassword is null from pg_authid"
                        + " where rolname like 'shop%' order by 1"))
                .containsExactly(
                        APPLICATION + "|t|f|f|f|f|f|t",
                        CUSTOMER + "|t|f|f|f|f|f|t",
                        OWNER + "|t|f|f|f|f|f|t",
                        READER + "|t|f|f|f|f|f|t");
        assertThat(administrator.finds(
                        "select nspowner::regrole, nspacl from pg_namespace where nspname = '" + SCHEMA + "'"))
                .containsExactly(OWNER + "|{" + OWNER + "=UC/" + OWNER + "," + APPLICATION + "=U/" + OWNER + ","
                        + READER + "=U/" + OWNER + "," + CUSTOMER + "=U/" + OWNER + "}");
        assertThat(administrator.finds("select extname, extnamespace::regnamespace from pg_extension"
                        + " where extname in ('btree_gist', 'pg_trgm') order by 1"))
                .containsExactly("btree_gist|public", "pg_trgm|public");
    }

    @Test
    void changesNothingTheSecondTime() {
        DatabaseRoles.prepare(SERVER.administrator(), SCHEMA);
        var everything = "select (select json_agg(n) from pg_namespace n where nspname = '" + SCHEMA + "'),"
                + " (select json_agg(r order by rolname) from pg_authid r)";
        var before = administrator.finds(everything);

        DatabaseRoles.prepare(SERVER.administrator(), SCHEMA);

        assertThat(administrator.finds(everything)).isEqualTo(before);
    }

    @Test
    void mayBeRunBySeveralAtOnce() throws Exception {
        var ready = new CountDownLatch(ADMINISTRATORS);
        Callable<Boolean> preparing = () -> {
            ready.countDown();
            ready.await();
            DatabaseRoles.prepare(SERVER.administrator(), SCHEMA);
            return true;
        };
        var threads = Executors.newFixedThreadPool(ADMINISTRATORS);
        try {
            for (var prepared : threads.invokeAll(
                    Stream.generate(() -> preparing).limit(ADMINISTRATORS).toList())) {
                assertThat(prepared.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void isNamedToWhoeverMigratesWithoutIt() {
        administrator.does("create role " + OWNER + " login", "create schema " + SCHEMA + " authorization " + OWNER);

        assertThatThrownBy(ShopMigrations.of(SERVER.dataSource(OWNER), SCHEMA)::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("role " + APPLICATION + " is missing", "db/roles.sql");
    }

    @Test
    void refusesARoleThatMayDoMore() {
        administrator.does("create role " + APPLICATION + " login createdb");

        assertRefused(SCHEMA, "role " + APPLICATION + " exists and may do more than the shop needs");
    }

    @ParameterizedTest
    @ValueSource(strings = {APPLICATION, READER, CUSTOMER})
    void refusesARoleThatIsAMemberOfAnother(String role) {
        DatabaseRoles.prepare(SERVER.administrator(), SCHEMA);
        administrator.does("grant pg_write_all_data, " + OWNER + " to " + role);

        assertRefused(SCHEMA, "role " + role + " is a member of pg_write_all_data, " + OWNER + " and may do more");
    }

    @Test
    void letsALoginActAsTheRoles() {
        DatabaseRoles.prepare(SERVER.administrator(), SCHEMA);
        administrator.does("create role deputy login in role " + String.join(", ", DatabaseRoles.ALL));

        DatabaseRoles.prepare(SERVER.administrator(), SCHEMA);

        assertThat(administrator.finds("select roleid::regrole from pg_auth_members where member = 'deputy'::regrole"))
                .containsExactlyInAnyOrderElementsOf(DatabaseRoles.ALL);
    }

    @Test
    void refusesTheSchemaOfAnotherRole() {
        administrator.does("create schema taken");

        assertRefused("taken", "schema taken belongs to postgres, not to " + OWNER);
    }

    private static void assertRefused(String schema, String reason) {
        assertThatThrownBy(() -> DatabaseRoles.prepare(SERVER.administrator(), schema))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }
}

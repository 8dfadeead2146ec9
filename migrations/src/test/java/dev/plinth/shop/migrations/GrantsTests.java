package dev.plinth.shop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantsTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ShopDatabase.TEMPLATE);

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Login application = as(DatabaseRoles.APPLICATION);
    private final Login reader = as(DatabaseRoles.READER);
    private final Login owner = as(DatabaseRoles.OWNER);

    private static Login as(String role) {
        return Login.as(role, database, ShopDatabase.SCHEMA);
    }

    @BeforeAll
    static void addWhatIsNoneOfTheShopsBusiness() {
        new Login(database.administrator())
                .does(
                        "create schema payroll create table salary(amount numeric)",
                        "grant usage on schema payroll to public",
                        "do $$ begin if to_regrole('stranger') is null then create role stranger login; end if; end $$");
    }

    @ParameterizedTest
    @ValueSource(strings = {DatabaseRoles.APPLICATION, DatabaseRoles.READER, DatabaseRoles.OWNER})
    void logsInAsNoSuperuser(String role) {
        assertThat(as(role).finds("select current_user, session_user, rolsuper, rolbypassrls from pg_roles"
                        + " where rolname = current_user"))
                .containsExactly(role + "|" + role + "|f|f");
    }

    @ParameterizedTest
    @ValueSource(strings = {DatabaseRoles.APPLICATION, DatabaseRoles.READER})
    void ownsNothingAndIsMemberOfNothing(String role) {
        assertThat(as(role).finds("select relname from pg_class where pg_has_role(relowner, 'usage')"))
                .isEmpty();
        assertThat(
                        as(role).finds(
                                        "select rolname from pg_roles where pg_has_role(oid, 'member') and rolname <> current_user"))
                .isEmpty();
    }

    @Test
    void letsTheApplicationReadAndWriteEveryTable() {
        for (var table : tables()) {
            assertThat(application.refusal(
                            "select * from " + table,
                            "delete from " + table,
                            "update " + table + " set " + anyColumn(table),
                            "insert into " + table + " select * from " + table))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void letsTheReaderReadEveryTableAndView() {
        for (var relation : Stream.concat(tables().stream(), Stream.of("order_total", "revenue_by_month"))
                .toList()) {
            assertThat(reader.refusal("select * from " + relation)).as(relation).isEmpty();
        }
    }

    @Test
    void letsTheReaderWriteNothing() {
        for (var table : tables()) {
            assertRefused(reader, "delete from " + table);
            assertRefused(reader, "update " + table + " set " + anyColumn(table));
            assertRefused(reader, "insert into " + table + " default values");
        }
    }

    @Test
    void takesBackWhatWasGrantedByHandWhenTheGrantsRunAgain() {
        var declared = rights();
        for (var table : tables()) {
            owner.does(
                    "grant all on " + table + " to shop_app, shop_reader",
                    "grant update(" + firstColumn(table) + ") on " + table + " to shop_reader");
        }
        for (var context : ShopMigrations.contexts()) {
            owner.does("update flyway_" + context + " set checksum = 0 where script like '%grants.sql'");
        }

        var ran = ShopMigrations.of(owner.source(), ShopDatabase.SCHEMA).migrate();

        assertThat(ran)
                .extracting(MigrationScript::file)
                .contains("R__customer_grants.sql", "R__catalog_grants.sql", "R__ordering_grants.sql");
        assertThat(rights()).isEqualTo(declared);
    }

    /** Who may do what with each relation, and with single columns. */
    private List<String> rights() {
        return owner.finds("""
                with relation as (select * from pg_class where relnamespace = current_schema()::regnamespace)
                select relname, grantee::regrole::text, privilege_type from relation, aclexplode(relacl)
                union all
                select relname || '.' || attname, grantee::regrole::text, privilege_type
                from relation r join pg_attribute a on a.attrelid = r.oid, aclexplode(attacl)
                order by 1, 2, 3""");
    }

    static List<String> changesOfTheSchema() {
        return List.of(
                "create table mine(id int)",
                "create view mine as select 1",
                "create function mine() returns int language sql as 'select 1'",
                "create index ix_mine on customer(email)",
                "create trigger tr_mine before update on customer for each row execute function keep_updated()",
                "alter table customer add column mine int",
                "alter table customer disable trigger tr_customer_updated",
                "alter table customer drop constraint ck_customer_status",
                "drop table payment",
                "drop view order_total",
                "drop schema shop cascade",
                "truncate payment",
                "comment on table customer is 'mine'",
                "refresh materialized view revenue_by_month",
                "create table public.mine(id int)");
    }

    @ParameterizedTest
    @MethodSource("changesOfTheSchema")
    void letsNobodyButTheOwnerChangeTheSchema(String change) {
        assertRefused(application, change);
        assertRefused(reader, change);
    }

    @Test
    void hidesTheHistories() {
        for (var context : ShopMigrations.contexts()) {
            assertRefused(application, "select * from flyway_" + context);
            assertRefused(application, "delete from flyway_" + context);
            assertRefused(reader, "select * from flyway_" + context);
        }
    }

    @Test
    void seesNothingOfOtherSchemas() {
        assertRefused(application, "select * from payroll.salary");
        assertRefused(reader, "select * from payroll.salary");
    }

    @Test
    void isClosedToStrangers() {
        // The server only warns of a grant by someone who may not grant.
        application.does("grant select on customer to stranger");

        assertRefused(as("stranger"), "select * from shop.customer");
        assertRefused(as("stranger"), "select shop.refresh_revenue_by_month()");
    }

    @Test
    void letsOnlyTheApplicationRefreshTheReport() {
        assertThat(application.refusal("select refresh_revenue_by_month()")).isEmpty();
        assertRefused(reader, "select refresh_revenue_by_month()");
    }

    @Test
    void refreshesItsOwnReportWhateverTheCallerPutsInItsWay() {
        application.does(
                "create temporary table revenue_by_month(month date)",
                "set search_path = pg_temp, public",
                "select shop.refresh_revenue_by_month()");
    }

    private List<String> tables() {
        var tables = application.finds(
                "select tablename from pg_tables where schemaname = 'shop' and tablename not like 'flyway%'");
        assertThat(tables).hasSizeGreaterThan(9);
        return tables;
    }

    private String anyColumn(String table) {
        var column = firstColumn(table);
        return column + " = " + column;
    }

    private String firstColumn(String table) {
        return application
                .finds("select attname from pg_attribute where attnum = 1 and attrelid = '" + table + "'::regclass")
                .get(0);
    }

    private static void assertRefused(Login login, String statement) {
        assertThat(login.refusal(statement)).as(statement).startsWith(INSUFFICIENT_PRIVILEGE);
    }
}

package dev.plinth.shop.migrations;

import static dev.plinth.shop.migrations.DatabaseRoles.APPLICATION;
import static dev.plinth.shop.migrations.DatabaseRoles.CUSTOMER;
import static dev.plinth.shop.migrations.DatabaseRoles.OWNER;
import static dev.plinth.shop.migrations.DatabaseRoles.READER;
import static dev.plinth.shop.migrations.DatabaseRoles.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
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

    private final Login application = as(APPLICATION);
    private final Login reader = as(READER);
    private final Login owner = as(OWNER);

    /** What the database notes in a row by itself. */
    private static final List<String> NOTED = List.of("created_at", "created_by", "updated_at", "updated_by");

    /**
     * What the application may do with a table beside reading and inserting rows.
     *
     * @param update columns that verbs of the model change, apart by a space
     * @param deleted whether rows are ever deleted
     */
    private record Changes(String update, boolean deleted) {
        List<String> updated() {
            return Stream.of(update.split(" ")).filter(name -> !name.isEmpty()).toList();
        }
    }

    /** Of tables that are not here, rows stay as they were inserted. */
    private static final Map<String, Changes> CHANGES = Map.of(
            "category", new Changes("version name parent_id", true),
            "product", new Changes("version name", true),
            "product_category", new Changes("", true),
            "product_price", new Changes("valid_to", true),
            "customer", new Changes("version email status", true),
            "customer_address", new Changes("recipient street postal_code city country", true),
            "sales_order", new Changes("version status paid credit_notes", false));

    private static Login as(String role) {
        return Login.as(role, database, SCHEMA);
    }

    @BeforeAll
    static void addWhatIsNoneOfTheShopsBusiness() {
        // What the database itself grants does not come with its template.
        DatabaseRoles.prepare(database.administrator(), SCHEMA);
        new Login(database.administrator())
                .does(
                        "create schema payroll create table salary(amount numeric)",
                        "grant usage on schema payroll to public",
                        "do $$ begin if to_regrole('stranger') is null then create role stranger login; end if; end $$");
    }

    @ParameterizedTest
    @ValueSource(strings = {APPLICATION, READER, CUSTOMER, OWNER})
    void logsInAsNoSuperuser(String role) {
        assertThat(as(role).finds("select current_user, session_user, rolsuper, rolbypassrls from pg_roles"
                        + " where rolname = current_user"))
                .containsExactly(role + "|" + role + "|f|f");
    }

    @ParameterizedTest
    @ValueSource(strings = {APPLICATION, READER, CUSTOMER})
    void ownsNothingAndIsMemberOfNothing(String role) {
        assertThat(as(role).finds("select relname from pg_class where pg_has_role(relowner, 'usage')"))
                .isEmpty();
        assertThat(
                        as(role).finds(
                                        "select rolname from pg_roles where pg_has_role(oid, 'member') and rolname <> current_user"))
                .isEmpty();
    }

    @Test
    void letsTheApplicationDoWithEachColumnWhatTheModelDoes() {
        assertThat(tables()).containsAll(CHANGES.keySet());
        for (var table : tables()) {
            var changes = CHANGES.getOrDefault(table, new Changes("", false));
            var columns = columns(table, "true");
            var inserted =
                    columns.stream().filter(column -> !NOTED.contains(column)).toList();

            assertThat(columns(table, "has_column_privilege('" + APPLICATION + "', c.oid, attnum, 'select')"))
                    .as("read of %s", table)
                    .isEqualTo(columns);
            assertThat(columns(table, "has_column_privilege('" + APPLICATION + "', c.oid, attnum, 'insert')"))
                    .as("inserted into %s", table)
                    .isEqualTo(inserted);
            assertThat(columns(table, "has_column_privilege('" + APPLICATION + "', c.oid, attnum, 'update')"))
                    .as("updated in %s", table)
                    .containsExactlyInAnyOrderElementsOf(changes.updated());
            assertThat(columns(table, "has_table_privilege('" + APPLICATION + "', c.oid, 'delete')"))
                    .as("deleted from %s", table)
                    .isEqualTo(changes.deleted() ? columns : List.of());
            assertThat(columns(
                            table,
                            "has_table_privilege('" + APPLICATION + "', c.oid, 'truncate, references, trigger')"
                                    + " or has_column_privilege('" + APPLICATION + "', c.oid, attnum, 'references')"))
                    .as("anything else with %s", table)
                    .isEmpty();
            assertThat(columns(
                            table,
                            "has_table_privilege('" + READER + "', c.oid, 'delete, truncate, references, trigger')"
                                    + " or has_column_privilege('" + READER
                                    + "', c.oid, attnum, 'insert, update, references')"))
                    .as("anything but reading %s", table)
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatIsNotGranted() {
        assertRefused(application, "update payment set amount = amount");
        assertRefused(application, "delete from order_line");
        assertRefused(application, "update order_line set quantity = quantity");
        assertRefused(
                application, "insert into category(id, version, name, created_by) values (null, 1, 'A', 'forged')");
        assertRefused(application, "update category set updated_by = 'forged'");
        assertRefused(application, "update customer set number = number");
    }

    @Test
    void letsTheApplicationMakeNothingOfItsOwn() {
        assertRefused(application, "create temporary table mine(id int)");
        assertRefused(application, "select lo_create(0)");
        assertRefused(application, "select lo_creat(-1)");
        assertRefused(application, "select lo_from_bytea(0, '')");
        assertRefused(reader, "create temporary table mine(id int)");
        assertRefused(reader, "select lo_create(0)");
    }

    @Test
    void letsTheReaderReadEveryTableAndView() {
        for (var relation : Stream.concat(
                        tables().stream(),
                        Stream.of(
                                "order_total",
                                "order_charges",
                                "revenue_by_month",
                                "revenue_by_country",
                                "revenue_by_customer",
                                "revenue_by_product",
                                "sales_reports"))
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
                    "grant all on " + table + " to " + APPLICATION + ", " + READER + ", " + CUSTOMER,
                    "grant update(" + firstColumn(table) + ") on " + table + " to " + READER + ", " + CUSTOMER);
        }
        for (var context : ShopMigrations.contexts()) {
            owner.does("update flyway_" + context + " set checksum = 0 where script like '%grants.sql'");
        }

        var ran = ShopMigrations.of(owner.source(), SCHEMA).migrate();

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
                "drop schema " + SCHEMA + " cascade",
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
        assertRefused(as(CUSTOMER), change);
    }

    @Test
    void hidesTheHistories() {
        for (var context : ShopMigrations.contexts()) {
            assertRefused(application, "select * from flyway_" + context);
            assertRefused(application, "delete from flyway_" + context);
            assertRefused(reader, "select * from flyway_" + context);
            assertRefused(as(CUSTOMER), "select * from flyway_" + context);
        }
    }

    @Test
    void tellsTheApplicationAloneWhatHasRun() {
        assertThat(application.finds("select distinct history from applied_scripts() order by 1"))
                .isEqualTo(ShopMigrations.contexts().stream()
                        .map(context -> "flyway_" + context)
                        .sorted()
                        .toList());
        assertThat(application.finds("select script, success from applied_scripts() where version = '2'"))
                .containsExactly("V2__product_charge.sql|t");
        assertRefused(reader, "select * from applied_scripts()");
        assertRefused(as(CUSTOMER), "select * from applied_scripts()");
    }

    @Test
    void seesNothingOfOtherSchemas() {
        assertRefused(application, "select * from payroll.salary");
        assertRefused(reader, "select * from payroll.salary");
        assertRefused(as(CUSTOMER), "select * from payroll.salary");
    }

    @Test
    void isClosedToStrangers() {
        // The server only warns of a grant by someone who may not grant.
        application.does("grant select on customer to stranger");

        assertRefused(as("stranger"), "select * from " + SCHEMA + ".customer");
        assertRefused(as("stranger"), "select " + SCHEMA + ".refresh_sales_reports()");
    }

    @Test
    void letsOnlyTheApplicationRefreshTheReport() {
        assertThat(application.refusal("select refresh_sales_reports()")).isEmpty();
        assertRefused(reader, "select refresh_sales_reports()");
    }

    @Test
    void refreshesItsOwnReportWhateverTheCallerPutsInItsWay() {
        var administrator = new Login(database.administrator());
        administrator.does(temporaryTables("grant", "to"));

        application.does(
                "create temporary table revenue_by_month(month date)",
                "set search_path = pg_temp, public",
                "select " + SCHEMA + ".refresh_sales_reports()");

        administrator.does(temporaryTables("revoke", "from"));
    }

    private static String temporaryTables(String verb, String preposition) {
        return "do $$ begin execute format('" + verb + " temporary on database %I " + preposition + " " + APPLICATION
                + "', current_database()); end $$";
    }

    private List<String> tables() {
        var tables = application.finds(
                "select tablename from pg_tables where schemaname = '" + SCHEMA + "' and tablename not like 'flyway%'");
        assertThat(tables).hasSizeGreaterThan(9);
        return tables;
    }

    private List<String> columns(String table, String condition) {
        return owner.finds("select attname from pg_class c join pg_attribute on attrelid = c.oid where c.oid = '"
                + table + "'::regclass and attnum > 0 and not attisdropped and (" + condition + ") order by attnum");
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

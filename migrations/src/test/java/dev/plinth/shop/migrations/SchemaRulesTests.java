package dev.plinth.shop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaRulesTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ShopDatabase.TEMPLATE);

    /** For each rule a table that breaks it, and what the rule must say. */
    private static final Map<SchemaRule, Wrong> WRONG = Map.ofEntries(
            wrong(SchemaRule.EVERY_TABLE_AND_VIEW_HAS_A_COMMENT, "create table a(id int)", "a"),
            wrong(
                    SchemaRule.EVERY_COLUMN_HAS_A_COMMENT,
                    "create view a as select 1 as one, 2 as two; comment on column a.one is '1'",
                    "a.two"),
            wrong(SchemaRule.EVERY_FUNCTION_HAS_A_COMMENT, "create function a() returns int return 1", "a"),
            wrong(
                    SchemaRule.A_CONSTRAINT_IS_NAMED_AFTER_ITS_KIND_TABLE_AND_COLUMNS,
                    "create table a(id int, b int, constraint pk_a_id primary key (id), constraint uq_a_b_id unique (id, b),"
                            + " constraint ck_a_b check (b > 0))",
                    "uq_a_b_id"),
            wrong(
                    SchemaRule.AN_INDEX_IS_NAMED_AFTER_ITS_KIND_TABLE_AND_COLUMNS,
                    "create table a(id int, b int); create index ix_a_id_b on a(id, b); create unique index ix_a_b on a(b)",
                    "ix_a_b"),
            wrong(
                    SchemaRule.A_FOREIGN_KEY_HAS_AN_INDEX,
                    "create table a(id int primary key, x int constraint fk_a_x references a,"
                            + " y int constraint fk_a_y references a);"
                            + " create index on a(id, x); create index on a(y, x); create index on a(x) where x > 0",
                    "fk_a_x"),
            wrong(
                    SchemaRule.A_FOREIGN_KEY_POINTS_TO_A_PRIMARY_KEY,
                    "create table a(id int primary key, x int unique, y int constraint fk_a_y references a(x))",
                    "fk_a_y"),
            wrong(
                    SchemaRule.A_COLUMN_IS_OF_A_TYPE_THAT_KEEPS_WHAT_IT_IS_GIVEN,
                    "create table a(a text, b numeric, c varchar(9), d numeric(9, 2), e float, f timestamp, g char(3))",
                    "a.c character varying(9)",
                    "a.d numeric(9,2)",
                    "a.e double precision",
                    "a.f timestamp without time zone",
                    "a.g character(3)"),
            wrong(SchemaRule.NOTHING_COUNTS_WITH_A_SEQUENCE, "create table a(id serial)", "a_id_seq"),
            wrong(SchemaRule.A_TABLE_HAS_A_PRIMARY_KEY, "create table a(id int unique)", "a"),
            wrong(
                    SchemaRule.A_VIEW_READS_WITH_THE_RIGHTS_OF_ITS_READER,
                    "create view a as select 1 as one;"
                            + " create view b with (security_invoker = true) as select 1 as one",
                    "a"),
            wrong(
                    SchemaRule.A_FUNCTION_THAT_LENDS_ITS_RIGHTS_FIXES_ITS_PATH,
                    "create function a() returns int security definer return 1;"
                            + " create function b() returns int security definer set search_path = public return 1;"
                            + " create function c() returns int security definer set search_path = public, pg_temp return 1",
                    "a",
                    "b"),
            wrong(
                    SchemaRule.WHAT_CUSTOMERS_REACH_HAS_ROW_SECURITY,
                    "create table a(id int); grant select on a to CUSTOMER;"
                            + protectedTable("b") + "grant select on b to CUSTOMER;"
                            + protectedTable("c") + "grant select (id), insert (id) on c to CUSTOMER;"
                            + "create policy po_c_customer_select on c for select to CUSTOMER using (true);"
                            + protectedTable("d") + "grant select (id), truncate on d to CUSTOMER;"
                            + "create policy po_d_customer_select on d for select to CUSTOMER using (true);"
                            + protectedTable("e") + "grant select on e to CUSTOMER;"
                            + "create policy po_e on e using (true);"
                            + "create view f as select 1 as one; grant select on f to CUSTOMER;"
                            + "create materialized view g as select 1 as one; grant select on g to CUSTOMER;"
                            + protectedTable("h") + "grant select (id), insert (id) on h to CUSTOMER;"
                            + "create policy po_h_customer_select on h for select to CUSTOMER using (true);"
                            + "create policy po_h_customer_insert on h for insert to CUSTOMER with check (true)",
                    "a",
                    "b",
                    "c",
                    "d",
                    "e",
                    "f",
                    "g"),
            wrong(
                    SchemaRule.ROW_SECURITY_HIDES_NOTHING_FROM_STAFF,
                    protectedTable("a") + "grant select on a to APP;"
                            + protectedTable("b") + "grant select on b to APP, READER;"
                            + "create policy po_b_app on b to APP using (id > 0) with check (true);"
                            + "create policy po_b_reader_select on b for select to READER using (true);"
                            + protectedTable("c") + "grant select on c to APP, READER;"
                            + "create policy po_c_app on c to APP using (true) with check (true);"
                            + protectedTable("d") + "grant select on d to APP;"
                            + "create policy po_d_app on d to APP using (true) with check (true)",
                    "a from APP",
                    "b from APP",
                    "c from READER"),
            wrong(
                    SchemaRule.A_POLICY_IS_NAMED_AFTER_ITS_TABLE_ROLE_AND_COMMAND,
                    "create table a(id int); create policy po_a_app on a to APP using (true);"
                            + "create policy po_a_app_select on a to APP using (true);"
                            + "create policy po_a_reader on a for select to READER using (true);"
                            + "create policy po_a on a using (true)",
                    "po_a_app_select",
                    "po_a_reader",
                    "po_a"),
            wrong(
                    SchemaRule.A_FUNCTION_THAT_CUSTOMERS_CALL_LENDS_NO_RIGHTS,
                    "create function a() returns int security definer set search_path = public, pg_temp return 1;"
                            + " create function b() returns int security definer set search_path = public, pg_temp return 1;"
                            + " revoke execute on function b() from public",
                    "a"),
            wrong(
                    SchemaRule.NOTHING_IS_OPEN_TO_EVERYONE,
                    "create table a(id int); grant select on a to public; create function b() returns int return 1",
                    "a",
                    "b"));

    private static String protectedTable(String name) {
        return " create table " + name + "(id int); alter table " + name + " enable row level security; ";
    }

    private static String named(String text) {
        return text.replaceAll("\\bCUSTOMER\\b", DatabaseRoles.CUSTOMER)
                .replaceAll("\\bREADER\\b", DatabaseRoles.READER)
                .replaceAll("\\bAPP\\b", DatabaseRoles.APPLICATION);
    }

    private record Wrong(String schema, String... found) {}

    private static Map.Entry<SchemaRule, Wrong> wrong(SchemaRule rule, String schema, String... found) {
        return Map.entry(
                rule,
                new Wrong(
                        named(schema),
                        Stream.of(found).map(SchemaRulesTests::named).toArray(String[]::new)));
    }

    @ParameterizedTest
    @EnumSource
    void holdsInTheShop(SchemaRule rule) {
        var shop = Login.as(DatabaseRoles.OWNER, database, DatabaseRoles.SCHEMA);

        assertThat(shop.finds(rule.query())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsExactlyWhatBreaksIt(SchemaRule rule) {
        var schema = ScratchSchema.in(database);
        var wrong = WRONG.getOrDefault(rule, new Wrong("select 'no wrong schema for this rule'", "one is missing"));
        schema.owner().does(wrong.schema());

        assertThat(schema.owner().finds(rule.query())).containsExactlyInAnyOrder(wrong.found());
    }

    @Test
    void looksAtTheWholeShop() {
        var shop = Login.as(DatabaseRoles.OWNER, database, DatabaseRoles.SCHEMA);

        var seen = Stream.of(shop.finds(SchemaRule.EXTENT).get(0).split("\\|")).map(Integer::valueOf);

        assertThat(seen)
                .zipSatisfy(
                        List.of(13, 100, 14, 13, 11, 1),
                        (count, floor) -> assertThat(count).isGreaterThanOrEqualTo(floor));
    }
}

package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DdlStatementTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            create table if not exists Parcel (a int)              | CREATE table parcel
            CREATE /* a */ UNLOGGED -- b\\n TABLE "An ""odd"" t"()  | CREATE table An "odd" t
            create or replace temp recursive view v as select 1    | CREATE view v
            create materialized view Sales.m as select 1           | CREATE materialized view sales.m
            create foreign table f (a int) server s                | CREATE foreign table f
            create or replace function f(a text) returns int       | CREATE function f
            create unique index concurrently i on only t (a)       | CREATE index i on t
            create constraint trigger c after update of a on t     | CREATE trigger c on t
            create rule r as on insert to t do nothing             | CREATE rule r on t
            create policy p on "T" for all                         | CREATE policy p on T
            create text search configuration c (copy = simple)     | CREATE text search configuration c
            create operator class o for type int using btree       | CREATE operator class o
            alter table only old rename to fresh                   | RENAME table fresh
            alter function f(int, text) rename to g                | RENAME function g
            alter policy p on t rename to q                        | RENAME policy q
            drop view if exists a, "B" cascade                     | DROP view a B
            drop function f(int, numeric(1,2)), g                  | DROP function f g
            drop policy p on t                                     | DROP policy p on t
            alter table t rename column a to b                     | ~~
            alter table t rename a to b                            | ~~
            select 'create table a ()' as "create table b ()"      | ~~
            comment on table t is 'create view v'                  | ~~
            create index on t (a)                                  | ~~
            """)
    void readsWhatAStatementIsAbout(String sql, String expected) {
        var found = DdlStatement.in(SqlScript.of(sql.replace("\\n", "\n"))).stream()
                .map(DdlStatementTests::text)
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void readsEachStatementOfAScript() {
        var script = SqlScript.of(
                "create table a (b text default ';create table c'); create view d as select $$ create table e $$;");

        assertThat(DdlStatement.in(script))
                .extracting(DdlStatementTests::text)
                .containsExactly("CREATE table a", "CREATE view d");
    }

    private static String text(DdlStatement statement) {
        return statement.verb() + " " + statement.kind() + " "
                + statement.names().stream().map(DdlStatementTests::text).collect(Collectors.joining(" "))
                + statement.table().map(table -> " on " + text(table)).orElse("");
    }

    private static String text(DdlStatement.Name name) {
        return name.schema().map(schema -> schema + ".").orElse("") + name.object();
    }
}

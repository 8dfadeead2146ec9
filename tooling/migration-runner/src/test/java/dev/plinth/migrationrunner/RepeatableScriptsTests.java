package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RepeatableScriptsTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");
    private ScriptFolder scripts = new ScriptFolder(Path.of(""));

    /** Each view stands on the one after it in the alphabet, so that the order of names would fail. */
    @BeforeEach
    void writeViewsOnViews(@TempDir Path folder) {
        schema = ScratchSchema.in(database);
        schema.administrator()
                .does(
                        "do $$ begin if to_regrole('scratch_reader') is null then create role scratch_reader; end if; end $$");
        scripts = new ScriptFolder(folder)
                .with("base/V1__thing.sql", "create table thing (id int primary key, name text);")
                .with("base/R__z_names.sql", zNames("name"))
                .with(
                        "app/R__m_sums.sql",
                        "-- depends-on: base/z_names",
                        "create materialized view m_sums as select name, count(*) as things from z_names group by name;",
                        "create unique index uq_m_sums_name on m_sums (name);",
                        "comment on materialized view m_sums is 'Sums.';",
                        "comment on column m_sums.name is 'Each.';",
                        "grant select on m_sums to scratch_reader;")
                .with(
                        "app/R__a_top.sql",
                        "-- depends-on: m_sums",
                        "create or replace view a_top as select name from m_sums where things > 1;",
                        "comment on view a_top is 'Top.';",
                        "grant select (name) on a_top to scratch_reader with grant option;");
    }

    private static String zNames(String column) {
        return "drop view if exists z_names;\ncreate view z_names as select " + column + " as name, id from thing;";
    }

    private Migrations migrations() {
        return scripts.in(schema, "base", "app");
    }

    @Test
    void runsThemInTheOrderOfWhatTheyDependOn() {
        var ran = migrations().migrate();

        assertThat(ran)
                .extracting(MigrationScript::toString)
                .containsExactly("base/V1__thing.sql", "base/R__z_names.sql", "app/R__m_sums.sql", "app/R__a_top.sql")
                .containsExactlyElementsOf(scripts.order("base", "app"));
        assertThat(migrations().migrate()).isEmpty();
    }

    @Test
    void makesWhatStandsOnAChangedViewAgain() {
        migrations().migrate();
        schema.owner().does("insert into thing values (1, 'one'), (2, 'one')");
        var before = attached();
        scripts.with("base/R__z_names.sql", zNames("upper(name)"));
        var plan = migrations().plan();

        var ran = migrations().migrate();

        assertThat(ran)
                .isEqualTo(plan)
                .extracting(MigrationScript::toString)
                .containsExactly("base/R__z_names.sql", "app/R__m_sums.sql", "app/R__a_top.sql");
        assertThat(schema.owner().finds("select name from a_top")).containsExactly("ONE");
        assertThat(attached()).isEqualTo(before).hasSize(6);
        assertThat(migrations().migrate()).isEmpty();
        migrations().validate();
    }

    @Test
    void givesBackWhatOthersHaveAttached() {
        scripts.with("app/R__grants.sql", "-- depends-on: a_top", "grant select on a_top, m_sums to public;")
                .with(
                        "app/R__trigger.sql",
                        "-- depends-on: a_top",
                        "create or replace function nothing() returns trigger language plpgsql"
                                + " as 'begin return null; end';",
                        "create or replace trigger tr_a_top instead of delete on a_top for each row"
                                + " execute function nothing();");
        migrations().migrate();
        schema.owner()
                .does(
                        "create index \"By hand\" on m_sums (things)",
                        "comment on index \"By hand\" is 'It''s by hand.'",
                        "comment on column a_top.name is 'By hand.'");
        var before = attached();
        scripts.with("base/R__z_names.sql", zNames("upper(name)"));

        var ran = migrations().migrate();

        assertThat(ran).hasSize(3);
        assertThat(attached()).isEqualTo(before).hasSize(12);
    }

    @Test
    void forgetsWhatWasAttachedToAColumnThatIsGone() {
        scripts.with(
                "app/R__a_top.sql",
                "-- depends-on: m_sums, base/z_names",
                "drop view if exists a_top;",
                "create view a_top as select * from z_names;");
        migrations().migrate();
        schema.owner()
                .does(
                        "comment on column a_top.id is 'By hand.'",
                        "grant select (id) on a_top to scratch_reader",
                        "grant select (name) on a_top to scratch_reader");
        scripts.with(
                "base/R__z_names.sql",
                "drop view if exists z_names;",
                "create view z_names as select name from thing;");

        migrations().migrate();

        assertThat(attached())
                .filteredOn(attached -> attached.contains("a_top"))
                .containsExactly("a_top.1 SELECT scratch_reader");
    }

    @Test
    void takesAChangedDependantAsItSaysNow() {
        migrations().migrate();
        scripts.with("base/R__z_names.sql", zNames("upper(name)"))
                .with(
                        "app/R__m_sums.sql",
                        "-- depends-on: base/z_names",
                        "drop materialized view if exists m_sums;",
                        "create materialized view m_sums as select name, 2 as things from z_names;");

        var ran = migrations().migrate();

        assertThat(ran).hasSize(3);
        assertThat(attached()).noneMatch(attached -> attached.contains("m_sums"));
        assertThat(migrations().plan()).isEmpty();
    }

    @Test
    void runsWhatAChangedDependantStandsOnBeforeIt() {
        migrations().migrate();
        scripts.with("base/R__z_names.sql", zNames("upper(name)"))
                .with(
                        "app/R__q_factor.sql",
                        "-- depends-on: base/z_names",
                        "create view q_factor as select 2 as factor;")
                .with(
                        "app/R__m_sums.sql",
                        "-- depends-on: base/z_names, q_factor",
                        "drop materialized view if exists m_sums;",
                        "create materialized view m_sums as select name, factor as things from z_names, q_factor;");

        var ran = migrations().migrate();

        assertThat(ran)
                .extracting(MigrationScript::file)
                .containsExactly("R__z_names.sql", "R__q_factor.sql", "R__m_sums.sql", "R__a_top.sql");
    }

    @Test
    void leavesToAScriptWhatItMakesItself() {
        var both = new String[] {
            "drop view if exists z_more, z_names;",
            "create view z_names as select name, id from thing;",
            "create view z_more as select name from z_names;"
        };
        scripts.with("base/R__z_names.sql", both);
        migrations().migrate();
        scripts.with("base/R__z_names.sql", String.join("\n", both), "comment on view z_more is 'More.';");

        var ran = migrations().migrate();

        assertThat(ran).hasSize(3);
        assertThat(attached()).contains("z_more.0 More.");
    }

    @Test
    void makesRoutinesAgainThatNameAView() {
        scripts.with(
                        "app/R__b_routine.sql",
                        "-- depends-on: a_top",
                        "create or replace function top_of(int[]) returns setof a_top language sql"
                                + " begin atomic select * from a_top; end;",
                        "comment on function top_of(int[]) is 'Top.';",
                        "revoke execute on function top_of(int[]) from public;")
                .with(
                        "app/R__a_last.sql",
                        "-- depends-on: b_routine",
                        "create or replace view a_last as select * from top_of('{1}');");
        migrations().migrate();
        schema.owner().does("grant execute on function top_of(int[]) to scratch_reader");
        scripts.with("base/R__z_names.sql", zNames("upper(name)"));

        var ran = migrations().migrate();

        assertThat(ran).extracting(MigrationScript::file).endsWith("R__a_top.sql", "R__b_routine.sql", "R__a_last.sql");
        assertThat(schema.owner()
                        .finds("select obj_description(oid, 'pg_proc'), proacl from pg_proc where proname = 'top_of'"))
                .containsExactly("Top.|{scratch_owner=X/scratch_owner,scratch_reader=X/scratch_owner}");
    }

    @Test
    void leavesAloneWhatStandsOnAFunctionThatIsReplaced() {
        scripts.with("base/R__z_names.sql", shout("upper"))
                .with(
                        "app/R__m_sums.sql",
                        "create materialized view m_sums as select shout(name) as name, 2 as things from thing;");
        migrations().migrate();
        scripts.with("base/R__z_names.sql", shout("lower"));

        var ran = migrations().migrate();

        assertThat(ran).extracting(MigrationScript::file).containsExactly("R__z_names.sql");
    }

    @Test
    void makesWhatStandsOnADroppedFunctionAgain() {
        scripts.with("base/R__z_names.sql", "drop function if exists shout(text);", shout("upper"))
                .with(
                        "app/R__m_sums.sql",
                        "-- depends-on: base/z_names",
                        "create materialized view m_sums as select shout(name) as name, 2 as things from thing;");
        migrations().migrate();
        scripts.with("base/R__z_names.sql", "drop function if exists shout(text);", shout("lower"));

        var ran = migrations().migrate();

        assertThat(ran)
                .extracting(MigrationScript::file)
                .containsExactly("R__z_names.sql", "R__m_sums.sql", "R__a_top.sql");
    }

    private static String shout(String function) {
        return "create or replace function shout(text) returns text language sql as $$ select " + function + "($1) $$;";
    }

    @Test
    void refusesToDropWhatNoScriptWouldMakeAgain() {
        migrations().migrate();
        schema.owner()
                .does(
                        "create view \"By hand\" as select * from a_top",
                        "create materialized view aggregate as select count(*) from \"By hand\"",
                        "create view unlike as select count(*) from z_names");
        scripts.with("base/R__z_names.sql", zNames("upper(name)")).with("app/V1__late.sql", "create table late();");
        var before = everything();

        assertThatThrownBy(migrations()::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessage("base/R__z_names.sql has changed, and no script that depends on it would make again what"
                        + " stands on it: materialized view " + schema.name() + ".aggregate, view " + schema.name()
                        + ".\"By hand\", view " + schema.name() + ".unlike; write '-- depends-on: z_names' into the"
                        + " scripts that make it, or drop it first");
        assertThatThrownBy(migrations()::plan).hasMessageContaining("no script");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesToDropWhatAScriptMakesThatDoesNotSayWhatItDependsOn() {
        scripts.with("app/R__n_silent.sql", "create or replace view n_silent as select count(*) from m_sums;");
        migrations().migrate();
        scripts.with("base/R__z_names.sql", zNames("upper(name)"));

        assertThatThrownBy(migrations()::migrate)
                .hasMessageContaining("what stands on it: view " + schema.name() + ".n_silent; write");
        assertThat(schema.content()).contains("n_silent");
    }

    @Test
    void leavesEverythingAsItWasWhenADependantFails() {
        migrations().migrate();
        schema.owner().does("insert into thing values (1, 'one'), (2, 'one')", "refresh materialized view m_sums");
        scripts.with(
                "base/R__z_names.sql", "drop view if exists z_names;", "create view z_names as select id from thing;");
        var before = everything();

        assertThatThrownBy(migrations()::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("app", "R__m_sums.sql", "column \"name\" does not exist")
                .hasMessageNotContaining("\n");

        assertThat(everything()).isEqualTo(before);
        assertThat(schema.owner().finds("select name from a_top")).containsExactly("one");
        scripts.with("base/R__z_names.sql", zNames("upper(name)"));
        assertThat(migrations().migrate()).hasSize(3);
    }

    @Test
    void namesWhatStandsInTheWayOfAScriptThatDrops() {
        scripts.with(
                        "base/R__z_names.sql",
                        "drop function if exists checked(text);",
                        "create function checked(text) returns boolean language sql immutable as 'select true';")
                .with("app/R__m_sums.sql", "create or replace view m_sums as select name, 2 as things from thing;");
        migrations().migrate();
        schema.owner().does("alter table thing add constraint ck_thing_name check (checked(name))");
        scripts.with(
                "base/R__z_names.sql",
                "drop function if exists checked(text);",
                "create function checked(text) returns boolean language sql immutable as 'select false';");

        assertThatThrownBy(migrations()::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll(
                        "cannot drop function checked(text)",
                        "constraint ck_thing_name on table thing depends on function checked(text)")
                .hasMessageNotContaining("\n");
    }

    /** Indexes, comments, grants and triggers of the views. */
    private List<String> attached() {
        return schema.owner().finds("""
                with view as (
                    select * from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('v', 'm')
                )
                select 'index ' || indexdef from pg_indexes where schemaname = current_schema() and tablename in (select relname from view)
                union all
                select c.relname || '.' || objsubid || ' ' || description from pg_description join pg_class c on objoid = c.oid
                where classoid = 'pg_class'::regclass and c.relnamespace = current_schema()::regnamespace
                and relkind in ('v', 'm', 'i')
                union all
                select v.relname || ' ' || privilege_type || ' ' || case grantee when 0 then 'public' else grantee::regrole::text end
                from view v, aclexplode(relacl) where grantee <> relowner
                union all
                select v.relname || '.' || attnum || ' ' || privilege_type || ' ' || grantee::regrole
                    || case when is_grantable then ' and may grant' else '' end
                from view v join pg_attribute a on attrelid = v.oid, aclexplode(attacl)
                union all
                select pg_get_triggerdef(t.oid) from view v join pg_trigger t on tgrelid = v.oid
                order by 1""");
    }

    /** What is in the schema, and what the histories say. */
    private List<String> everything() {
        return schema.owner().finds("""
                select oid || ' ' || relname || ' ' || coalesce(relacl::text, '') from pg_class
                where relnamespace = current_schema()::regnamespace
                union all select (table_to_xml('flyway_base', true, false, ''))::text
                union all select (table_to_xml('flyway_app', true, false, ''))::text
                order by 1""");
    }
}

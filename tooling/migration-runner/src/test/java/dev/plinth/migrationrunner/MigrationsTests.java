package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");

    @BeforeEach
    void prepareASchema() {
        schema = ScratchSchema.in(database);
    }

    @Test
    void plansVersionedScriptsOfAllContextsBeforeRepeatableOnes() {
        var plan = schema.several().plan();

        assertThat(plan)
                .extracting(MigrationScript::toString)
                .containsExactly(
                        "place/V1__place.sql",
                        "thing/V1__thing.sql",
                        "thing/V2__index.sql",
                        "common/R__stamp.sql",
                        "thing/R__placed.sql");
        assertThat(plan.get(2))
                .isEqualTo(new MigrationScript(
                        "thing",
                        "2",
                        false,
                        "index",
                        "V2__index.sql",
                        "create index ix_thing_place_id on thing (place_id);\n"));
    }

    @Test
    void changesNothingByPlanningAndValidating() {
        schema.several().plan();
        assertThatThrownBy(schema.several()::validate).isInstanceOf(MigrationException.class);

        assertThat(schema.content()).isEmpty();
    }

    @Test
    void runsWhatWasPlanned() {
        var plan = schema.several().plan();

        var ran = schema.several().migrate();

        assertThat(ran).isEqualTo(plan).hasSize(5);
        assertThat(schema.content()).contains("place", "thing", "placed");
        schema.several().validate();
    }

    @Test
    void tellsOfEachScriptOnceItHasRun() {
        var told = new ArrayList<String>();

        var ran = schema.several()
                .tellingOf(script -> {
                    var history = "flyway_" + script.context();
                    told.add(script.toString());
                    assertThat(schema.owner().finds("select script from " + history + " order by installed_rank desc"))
                            .as("committed, and nothing behind it")
                            .startsWith(script.file());
                })
                .migrate();

        assertThat(told)
                .hasSize(5)
                .isEqualTo(ran.stream().map(MigrationScript::toString).toList());
    }

    @Test
    void keepsAHistoryOfItsOwnForEachContext() {
        schema.several().migrate();

        for (var context : ScratchSchema.SEVERAL) {
            assertThat(schema.owner().finds("select version from flyway_" + context + " where installed_rank = 1"))
                    .as(context)
                    .containsExactly("0");
        }
        assertThat(schema.owner().finds("select script from flyway_place where version = '1'"))
                .containsExactly("V1__place.sql");
    }

    @Test
    void doesNothingWhenThereIsNothingToDo() {
        schema.several().migrate();
        var rows = "select (table_to_xml('flyway_thing', true, false, ''))::text";
        var before = schema.owner().finds(rows);

        var ran = schema.several().migrate();

        assertThat(ran).isEmpty();
        assertThat(schema.several().plan()).isEmpty();
        assertThat(schema.owner().finds(rows)).isEqualTo(before);
    }

    @Test
    void runsARepeatableScriptAgainWhenItHasChanged() {
        schema.scripts("first").migrate();

        var ran = schema.scripts("edited-view").migrate();

        assertThat(ran).extracting(MigrationScript::file).containsExactly("R__names.sql");
        assertThat(schema.owner().finds("select * from names")).containsExactly("FIRST");
    }

    @Test
    void letsARepeatableScriptGo() {
        schema.scripts("edited-view").migrate();

        schema.scripts("mended").migrate();

        schema.scripts("mended").validate();
    }

    @Test
    void letsAnOlderReleaseStartBesideANewerOne() {
        schema.scripts("mended").migrate();

        assertThat(schema.scripts("first-only").migrate()).isEmpty();
        schema.scripts("first-only").validate();
    }

    @Test
    void namesAScriptThatWasEditedAfterItRanAndRunsNoOther() {
        schema.scripts("first-only").migrate();

        assertThatThrownBy(() -> schema.scripts("edited").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("thing/V1__thing.sql was changed after it ran")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> schema.scripts("edited").validate()).hasMessageContaining("was changed after it ran");
        assertThat(schema.content()).doesNotContain("second");
    }

    @Test
    void namesAScriptThatIsGone() {
        schema.scripts("mended").migrate();

        assertThatThrownBy(() -> schema.scripts("gap").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("thing/V2__half.sql has run and is gone");
    }

    @Test
    void namesAScriptThatCameTooLate() {
        schema.scripts("gap").migrate();

        assertThatThrownBy(() -> schema.scripts("late").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("thing/V2__half.sql never runs, for a higher version has run already");
    }

    @Test
    void namesTwoScriptsOfOneVersion(@TempDir Path folder) {
        var scripts = new ScriptFolder(folder)
                .with("thing/V1__thing.sql", "create table thing (id int);")
                .with("thing/V01.0__other.sql", "create table other (id int);");

        assertThatThrownBy(() -> scripts.in(schema, "thing").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessage("thing/V1__thing.sql has the version of V01.0__other.sql; give one of them another");
    }

    @Test
    void namesTwoRepeatableScriptsOfOneDescription(@TempDir Path folder) {
        new ScriptFolder(folder).with("thing/R__names.sql", "select 1;").with("more/R__names.sql", "select 1;");
        var migrationSet = new MigrationSet(
                "thing",
                "flyway_thing",
                List.of("filesystem:" + folder.resolve("thing"), "filesystem:" + folder.resolve("more")));

        assertThatThrownBy(() -> new Migrations(schema.ownerSource(), schema.name(), List.of(migrationSet)).plan())
                .isInstanceOf(MigrationException.class)
                .hasMessage("thing/R__names.sql has the description of R__names.sql; give one of them another");
    }

    @Test
    void namesWhatHasNotRun() {
        schema.scripts("first-only").migrate();

        assertThatThrownBy(() -> schema.scripts("first").validate())
                .isInstanceOf(MigrationException.class)
                .hasMessage(
                        "schema " + schema.name() + " is not what the scripts make: thing/R__names.sql has not run");
    }

    @Test
    void namesTheScriptThatFailsAndTheReasonInOneLine() {
        assertThatThrownBy(() -> schema.scripts("failing").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessage("thing/V2__half.sql:3 failed at 'insert into nowhere values (1)':"
                        + " ERROR: relation \"nowhere\" does not exist");
    }

    @Test
    void namesTheLineOfTheStatementThatFails(@TempDir Path folder) {
        var scripts = new ScriptFolder(folder)
                .with(
                        "thing/R__names.sql",
                        "-- names",
                        "",
                        "select 1; /* and",
                        "more */ -- of it",
                        "create view names as",
                        "    select nosuch;");

        assertThatThrownBy(() -> scripts.in(schema, "thing").migrate())
                .hasMessage("thing/R__names.sql:5 failed at 'create view names as select nosuch':"
                        + " ERROR: column \"nosuch\" does not exist");
    }

    /** Of which Flyway's own parser would split none as the server does. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void runsScriptsAsAServerUnderstandsThem(@TempDir Path folder) {
        var scripts = new ScriptFolder(folder)
                .with(
                        "thing/V1__thing.sql",
                        "\\restrict gYHqJ1",
                        "create table thing (id int, name text);",
                        "create function plus(int) returns int begin atomic",
                        "    select case $1 when 1 then case when true then $1 + 1 end else 0 end; end;",
                        "insert into thing values (plus(1), e'it\\'s; so');",
                        "(select 1) union (select 2);",
                        "((select 3));",
                        "\\unrestrict gYHqJ1")
                .with("thing/V2__rows.sql", "copy thing from stdin;", "3\tthree;");

        scripts.in(schema, "thing").migrate();

        assertThat(schema.owner().finds("select * from thing order by id")).containsExactly("2|it's; so", "3|three;");
    }

    @Test
    void namesALineThatOnlyPsqlUnderstands(@TempDir Path folder) {
        var scripts = new ScriptFolder(folder)
                .with("thing/V1__thing.sql", "create table thing (id int);", "\\copy thing from 'things.csv'");

        assertThatThrownBy(() -> scripts.in(schema, "thing").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessage("thing/V1__thing.sql:2: only psql understands '\\copy thing from 'things.csv'';"
                        + " take it out, or say it in SQL");
        assertThat(schema.content()).doesNotContain("thing");
    }

    @Test
    void namesAContextWithoutScripts() {
        assertThatThrownBy(schema.scripts("first", List.of("thing", "other"))::plan)
                .isInstanceOf(MigrationException.class)
                .hasMessage("context other is declared and has no scripts in classpath:fixtures/first/other/versioned"
                        + " or classpath:fixtures/first/other/repeatable");
    }

    @Test
    void refusesASchemaThatOthersHaveFilled() {
        for (var object : List.of(
                "table foreign_table(id int)",
                "view foreign_view as select 1",
                "type foreign_type as enum ('a')",
                "materialized view foreign_materialized as select 1 as one",
                "sequence foreign_sequence",
                "function foreign_function() returns int language sql as 'select 1'")) {
            var filled = ScratchSchema.in(database);
            filled.owner().does("create " + object);
            var named = object.replaceAll("^(.*? foreign_\\w+).*", "$1");

            assertThatThrownBy(filled.several()::migrate)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContainingAll(filled.name() + " holds " + named, "mvn plinth:baseline")
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(filled.several()::plan).hasMessageContaining(named);
            assertThat(filled.content()).noneMatch(name -> name.startsWith("flyway"));
        }
    }

    @Test
    void overlooksWhatBelongsToAnExtension() {
        schema.administrator().does("create extension citext with schema " + schema.name());

        assertThat(schema.several().migrate()).isNotEmpty();
    }

    @Test
    void migratesOnASchemaThatIsPartlyItsOwn() {
        schema.several().migrate();
        schema.owner().does("create table made_by_hand(id int)", "drop table flyway_common");

        assertThat(schema.several().migrate())
                .extracting(MigrationScript::context)
                .containsOnly("common");
    }

    @Test
    void saysThatTheSchemaIsMissing() {
        var nowhere = ScratchSchema.migrations(schema.ownerSource(), "nowhere", "first", List.of("thing"));

        assertThatThrownBy(nowhere::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessage("the database is not prepared: schema nowhere is missing; create it first");
    }

    @Test
    void saysWhatToDoAboutAMissingRole() {
        var prepared = schema.several().requiring(List.of(ScratchSchema.OWNER, "no_such_role"), "run the script first");

        assertThatThrownBy(prepared::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessage("the database is not prepared: role no_such_role is missing; run the script first");
        assertThat(schema.content()).isEmpty();
    }

    @Test
    void letsTheOwnerAloneMigrateAPreparedSchema() {
        var administrator =
                ScratchSchema.migrations(database.administrator(), schema.name(), "several", ScratchSchema.SEVERAL);

        assertThatThrownBy(administrator.requiring(List.of(), "ask")::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("belongs to scratch_owner and only that role migrates it");
        assertThat(administrator.migrate()).as("a schema that nobody prepares").hasSize(5);
    }

    @Test
    void saysInOneLineThatItCannotConnect() {
        var nobody = database.dataSource("no_such_role");

        assertThatThrownBy(ScratchSchema.migrations(nobody, schema.name(), "first", List.of("thing"))::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("no_such_role")
                .hasMessageNotContaining("\n");
    }

    @Test
    void runsScriptsOfAFolderUnderTheHistoryOfAnyName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("V1__one.sql"), "create table one (id int);");
        Files.writeString(folder.resolve("R__two.sql"), "create or replace view two as select id from one;");
        var migrationSet = new MigrationSet("app", "flyway_schema_history", List.of("filesystem:" + folder));

        var ran = new Migrations(schema.ownerSource(), schema.name(), List.of(migrationSet)).migrate();

        assertThat(ran).extracting(MigrationScript::toString).containsExactly("app/V1__one.sql", "app/R__two.sql");
        assertThat(schema.content()).contains("one", "two", "flyway_schema_history");
    }
}

package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What would run, all of it or up to a target, is what then runs; and what would not run is refused alike. */
class PlanTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");
    private ScriptFolder scripts = new ScriptFolder(Path.of(""));

    @BeforeEach
    void begin(@TempDir Path folder) {
        schema = ScratchSchema.in(database);
        scripts = new ScriptFolder(folder)
                .with("base/V1__one.sql", "create table one (id int);")
                .with("base/V2__name.sql", "alter table one add name text;")
                .with("base/R__names.sql", "create or replace view names as select name from one;")
                .with("app/V1__two.sql", "create table two (id int);")
                .with("app/V3__three.sql", "create table three (id int);");
    }

    private Migrations migrations() {
        return scripts.in(schema, "base", "app");
    }

    /** Refused by both in the same words, and nothing was changed. */
    private void refusedAlike(String reason) {
        var before = schema.content();
        var planned = catchRuntimeException(migrations()::plan);
        var migrated = catchRuntimeException(migrations()::migrate);

        assertThat(planned).isInstanceOf(MigrationException.class).hasMessageContaining(reason);
        assertThat(migrated).isInstanceOf(MigrationException.class).hasMessage(planned.getMessage());
        assertThat(schema.content()).isEqualTo(before);
    }

    @Test
    void refusesAScriptThatWasEdited() {
        migrations().migrate();
        scripts.with("base/V1__one.sql", "create table one (id bigint);").with("app/V4__new.sql", "select 1;");

        refusedAlike("base/V1__one.sql was changed after it ran");
    }

    @Test
    void refusesAScriptThatCameTooLate() {
        migrations().migrate();
        scripts.with("app/V2__late.sql", "select 1;");

        refusedAlike("app/V2__late.sql never runs, for a higher version has run already");
    }

    @Test
    void refusesAScriptThatIsGone() {
        migrations().migrate();
        scripts.without("app/V1__two.sql");

        refusedAlike("app/V1__two.sql has run and is gone");
    }

    @Test
    void refusesTwoScriptsOfOneVersion() {
        scripts.with("app/V3.0__again.sql", "select 1;");

        refusedAlike("; give one of them another");
    }

    @Test
    void refusesALineForPsql() {
        migrations().migrate();
        scripts.with("app/V4__copy.sql", "select 1;", "\\copy two from 'two.csv'");

        refusedAlike("app/V4__copy.sql:2: only psql understands");
    }

    @Test
    void refusesWhatWasDoneInPart() {
        scripts.with("app/V4__part.sql", "vacuum one;", "vacuum nosuch;");
        assertThatThrownBy(migrations()::migrate).hasMessageContaining("app/V4__part.sql:2 failed");

        refusedAlike("app/V4__part.sql failed outside a transaction and may have been done in part");
    }

    @Test
    void plansAgainWhatSaysThatItCanRunAgain() {
        scripts.with("app/V4__part.sql", "-- runs again when broken off", "vacuum one;", "vacuum nosuch;");
        assertThatThrownBy(migrations()::migrate).hasMessageContaining("app/V4__part.sql:3 failed");
        schema.owner().does("create table nosuch (id int)");

        assertThat(migrations().plan())
                .extracting(MigrationScript::file)
                .containsExactly("V4__part.sql", "R__names.sql");
        assertThat(migrations().migrate()).hasSize(2);
    }

    @Test
    void plansAgainWhatWasInterrupted() {
        scripts.with("app/V4__index.sql", "create unique index concurrently if not exists uq on one (id);")
                .with("app/V5__more.sql", "select 1;")
                .with("app/V3__three.sql", "insert into one values (1), (1);");
        assertThatThrownBy(migrations()::migrate).hasMessageContaining("app/V4__index.sql");
        schema.owner().does("delete from one");

        var plan = migrations().plan();

        assertThat(plan)
                .extracting(MigrationScript::toString)
                .containsExactly("app/V4__index.sql", "app/V5__more.sql", "base/R__names.sql");
        assertThat(migrations().migrate()).isEqualTo(plan);
    }

    @Test
    void stopsAtATargetAndGoesOnFromThere() {
        var toOne = migrations().upTo("base/1");
        var plan = toOne.plan();

        assertThat(toOne.migrate())
                .isEqualTo(plan)
                .extracting(MigrationScript::toString)
                .containsExactly("base/V1__one.sql");
        assertThat(migrations().upTo("app/1").migrate())
                .as("a script of a context before it, too, and no view yet")
                .extracting(MigrationScript::toString)
                .containsExactly("base/V2__name.sql", "app/V1__two.sql");
        assertThat(toOne.plan()).isEmpty();
        assertThat(migrations().upTo("3").migrate())
                .as("the only version 3, behind which none is left")
                .extracting(MigrationScript::toString)
                .containsExactly("app/V3__three.sql", "base/R__names.sql");
        migrations().validate();
    }

    @Test
    void runsNoRepeatableScriptWhereNoneIsWanted() {
        assertThat(migrations().withoutRepeatable().migrate()).hasSize(4).noneMatch(MigrationScript::repeatable);
        assertThat(migrations().plan()).extracting(MigrationScript::file).containsExactly("R__names.sql");
    }

    @Test
    void namesTheVersionsThatATargetCanBe() {
        assertThatThrownBy(migrations().upTo("1")::plan)
                .isInstanceOf(MigrationException.class)
                .hasMessage("1 is a version of several contexts; use one of base/1, app/1");
        assertThatThrownBy(migrations().upTo("app/2")::migrate)
                .hasMessage("no script has the version app/2; use one of app/1, app/3");
        assertThatThrownBy(migrations().upTo("ward/1")::plan)
                .hasMessage("no script has the version ward/1; use one of base/1, base/2, app/1, app/3");
        assertThatThrownBy(migrations().upTo("app/new")::plan)
                .hasMessage("app/new is not a version; write it as 5 or ordering/5");
        for (int version = 4; version < 20; version++) {
            scripts.with("app/V" + version + "__more.sql", "select 1;");
        }
        assertThatThrownBy(migrations().upTo("app/99")::plan)
                .hasMessage(
                        "no script has the version app/99; use one of …, app/12, app/13, app/14, app/15, app/16, app/17, app/18, app/19");
        assertThat(schema.content()).isEmpty();
    }
}

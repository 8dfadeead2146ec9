package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrationrunner.ScriptStatus.State;
import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StatusTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");
    private ScriptFolder scripts = new ScriptFolder(Path.of(""));

    @BeforeEach
    void begin(@TempDir Path folder) {
        schema = ScratchSchema.in(database);
        scripts = new ScriptFolder(folder)
                .with("base/V1__one.sql", "create table one (id int);")
                .with("base/R__view.sql", "-- depends-on: under", "create or replace view view as select * from under;")
                .with("base/R__under.sql", "create or replace view under as select id from one;")
                .with("app/V1__two.sql", "create table two (id int);");
    }

    private Migrations migrations() {
        return scripts.in(schema, "base", "app");
    }

    private Map<String, State> states() {
        return migrations().status().stream().collect(Collectors.toMap(ScriptStatus::toString, ScriptStatus::state));
    }

    @Test
    void listsWhatHasNotRunInTheOrderInWhichItWould() {
        var status = migrations().status();

        assertThat(status)
                .extracting(ScriptStatus::toString)
                .containsExactly("base/V1__one.sql", "app/V1__two.sql", "base/R__under.sql", "base/R__view.sql");
        assertThat(status.get(1))
                .isEqualTo(new ScriptStatus("app", "1", "two", "V1__two.sql", State.PENDING, Optional.empty()));
        assertThat(schema.content()).isEmpty();
    }

    @Test
    void saysWhenAScriptRan() {
        migrations().migrate();

        var status = migrations().status();

        assertThat(status).hasSize(4).allSatisfy(script -> {
            assertThat(script.state()).isEqualTo(State.SUCCESS);
            assertThat(script.ranAt().orElseThrow())
                    .isBetween(
                            Instant.now().minus(Duration.ofMinutes(5)),
                            Instant.now().plusSeconds(1));
        });
    }

    @Test
    void tellsApartWhatCanHaveBecomeOfAScript() {
        scripts.with("app/V2__gone.sql", "select 1;").with("app/R__gone.sql", "select 1;");
        migrations().migrate();
        scripts.with("base/V1__one.sql", "create table one (id bigint);")
                .with("base/R__under.sql", "create or replace view under as select id + 1 as id from one;")
                .with("app/V1.5__late.sql", "select 1;")
                .with("app/V3__new.sql", "select 1;")
                .without("app/V2__gone.sql")
                .without("app/R__gone.sql");

        assertThat(states())
                .containsOnly(
                        Map.entry("base/V1__one.sql", State.CHECKSUM_MISMATCH),
                        Map.entry("app/V1__two.sql", State.SUCCESS),
                        Map.entry("app/V1.5__late.sql", State.IGNORED),
                        Map.entry("app/V3__new.sql", State.PENDING),
                        Map.entry("base/R__under.sql", State.OUTDATED),
                        Map.entry("base/R__view.sql", State.SUCCESS),
                        Map.entry("app/V2__gone.sql", State.MISSING),
                        Map.entry("app/R__gone.sql", State.FUTURE));
        assertThatThrownBy(migrations()::validate)
                .hasMessageContainingAll(
                        "base/V1__one.sql was changed after it ran",
                        "app/V1.5__late.sql never runs",
                        "V2__gone.sql has run and is gone")
                .hasMessageContaining("base/R__under.sql has not run")
                .hasMessageNotContaining("app/R__gone.sql");
    }

    @Test
    void knowsWhatANewerReleaseHasRun() {
        scripts.with("app/V2__next.sql", "select 1;");
        migrations().migrate();
        scripts.without("app/V2__next.sql");

        assertThat(states()).containsEntry("app/V2__next.sql", State.FUTURE);
    }

    @Test
    void knowsWhatBrokeOff() {
        scripts.with("app/V2__index.sql", "create unique index concurrently if not exists uq on one (id);")
                .with("app/V1__two.sql", "insert into one values (1), (1);");
        assertThatThrownBy(migrations()::migrate).isInstanceOf(MigrationException.class);

        assertThat(states()).containsEntry("app/V2__index.sql", State.FAILED);
    }

    @Test
    void takesForDoneWhatFlywayWasToldToTakeForDone() {
        schema.owner().does("create table one (id int)");
        Flyway.configure()
                .dataSource(schema.ownerSource())
                .defaultSchema(schema.name())
                .table("flyway_base")
                .baselineVersion("1")
                .loggers("slf4j")
                .load()
                .baseline();

        scripts.with("base/V0.5__half.sql", "select 1;");
        assertThat(states())
                .containsEntry("base/V0.5__half.sql", State.BASELINE)
                .containsEntry("base/V1__one.sql", State.BASELINE)
                .hasSize(5);
        assertThat(migrations().migrate())
                .extracting(MigrationScript::file)
                .doesNotContain("V1__one.sql")
                .hasSize(3);
        migrations().validate();
    }

    @Test
    void runsAScriptOfVersionZero() {
        scripts.with("app/V0__nil.sql", "create table nil (id int);");

        var ran = migrations().migrate();

        assertThat(ran).extracting(MigrationScript::file).contains("V0__nil.sql");
        assertThat(List.copyOf(states().values())).containsOnly(State.SUCCESS).hasSize(5);
        migrations().validate();
    }
}

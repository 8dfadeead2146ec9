package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What the goals do to a database that people use, and to one that nobody has yet. */
class SchemaGoalsTests {
    @TempDir
    private static Path folder;

    private static PostgresServer postgres;

    private String database;
    private ForeignProject clinic;

    @BeforeAll
    static void start() {
        postgres = PostgresServer.startForThrowawayData();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void make(TestInfo test) throws Exception {
        database = test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
        Sql.execute(postgres.jdbcUrl("postgres"), "create database " + database);
        clinic = ForeignProject.named("clinic").copy(folder.toRealPath().resolve(database));
    }

    @Test
    void plansAllOfAnEmptyDatabaseWithoutOne() throws SQLException {
        var goal = new SchemaGoal(clinic);

        var failed = goal.run(new PlanWork());

        assertThat(failed).isEmpty();
        assertThat(goal.said())
                .containsExactly(
                        "migration/V1__patients.sql",
                        "migration/V2__visits.sql",
                        "migration/R__open_visits.sql",
                        "3 scripts, in this order: " + goal.report("plan.sql"));
        Sql.execute(
                postgres.jdbcUrl(database),
                ForeignProject.text(goal.report("plan.sql")).replace("\\set ON_ERROR_STOP on\n", ""));
        assertThat(Sql.answer(postgres.jdbcUrl(database), "select count(*) from open_visits"))
                .isEqualTo("0");
    }

    @Test
    void migratesAndThenHasNothingToDo() {
        var goal = live();

        assertThat(goal.run(new MigrateWork())).isEmpty();
        assertThat(goal.said()).contains("ran migration/V2__visits.sql", "3 scripts ran.");
        assertThat(goal.run(new PlanWork())).isEmpty();
        assertThat(goal.said()).containsExactly("Nothing is pending.");
        assertThat(goal.run(new MigrateWork())).isEmpty();
        assertThat(goal.said()).containsExactly("Nothing was pending.");
    }

    @Test
    void leavesWhatWasThereWhereAScriptFailsInTheMiddle() throws SQLException {
        var goal = live();
        goal.run(new MigrateWork());
        ForeignProject.put(
                clinic.root().resolve("schema/src/main/resources/db/migration/V3__half.sql"),
                "create table half ();\nselect 1 / 0;\n");

        var failure = catchRuntimeException(() -> goal.run(new MigrateWork()));

        assertThat(failure).hasMessageContainingAll("V3__half.sql", "division by zero");
        assertThat(failure.getMessage()).doesNotContain("\n");
        assertThat(Sql.answer(postgres.jdbcUrl(database), "select to_regclass('half')"))
                .isNull();
        assertThat(goal.run(new StatusWork())).isEmpty();
        assertThat(goal.said()).contains("pending            migration/V3__half.sql");
    }

    @Test
    void findsWhatSomebodyChangedByHand() throws SQLException {
        var goal = live();
        goal.run(new MigrateWork());
        Sql.execute(postgres.jdbcUrl(database), "alter table visit alter seen_at drop not null, add note text");

        var failed = goal.run(new CheckWork());

        assertThat(failed).isNotEmpty();
        assertThat(SaidSchema.read(goal.report("schema.json")).lines())
                .filteredOn(line -> line.startsWith("live: "))
                .containsExactly(
                        "live: DIFFERENT column visit.seen_at not null: null, expected yes",
                        "live: UNEXPECTED column visit.note");
    }

    @Test
    void noticesAStaleSnapshot() {
        var goal = new SchemaGoal(clinic).with("command", "mvn plinth:snapshot");
        var file = clinic.root().resolve("schema/schema.sql");

        assertThat(goal.run(new SnapshotWork())).isEmpty();
        assertThat(ForeignProject.text(file)).contains("create table visit (", "-- Written by mvn plinth:snapshot");
        assertThat(goal.run(new CheckWork())).isEmpty();
        assertThat(goal.run(new SnapshotWork())).isEmpty();
        assertThat(goal.said()).containsExactly(file + " was not stale.");
        ForeignProject.put(
                clinic.root().resolve("schema/src/main/resources/db/migration/V3__notes.sql"),
                "alter table visit add note text;\n");
        assertThat(goal.run(new CheckWork())).isNotEmpty();
        assertThat(SaidSchema.read(goal.report("schema.json")).lines())
                .containsExactly("snapshot: MISSING column visit.note");
    }

    @Test
    void holdsAFileToTheMigrationsAndWritesItDown() {
        var dump = clinic.root().resolve("dump.sql");
        ForeignProject.put(
                dump, "create table public.visit (number integer);\ncreate type public.ward as enum ('a');\n");
        var goal = new SchemaGoal(clinic).with("from", "dump.sql").with("command", "mvn plinth:snapshot");

        assertThat(goal.run(new CheckWork())).isNotEmpty();
        assertThat(SaidSchema.read(goal.report("schema.json")).lines())
                .filteredOn(line -> line.startsWith("file: "))
                .contains(
                        "file: UNEXPECTED enum ward", "file: MISSING table patient", "file: MISSING column visit.fee");
        assertThat(goal.run(new SnapshotWork())).isEmpty();
        assertThat(ForeignProject.text(clinic.root().resolve("schema/schema.sql")))
                .contains("create type ward as enum")
                .doesNotContain("patient");
    }

    @Test
    void draftsWhatIsMissingAndThenNothing() {
        clinic.compileMain();
        var goal = new SchemaGoal(clinic)
                .with("message", "What the entities want")
                .with("renames", "renames")
                .with("allowDataLoss", "false");

        assertThat(goal.run(new DraftWork())).isEmpty();
        assertThat(clinic.root().resolve("schema/src/main/resources/db/migration/V3__what_the_entities_want.sql"))
                .content()
                .contains("alter table visit add column diagnosis text");
        assertThat(goal.run(new DraftWork())).isEmpty();
        assertThat(goal.said()).contains("There is nothing to draft.");
    }

    @Test
    void tellsTheStatusOfEachScript() throws SQLException {
        var goal = live();

        assertThat(goal.run(new StatusWork())).isEmpty();
        assertThat(goal.said())
                .containsExactly(
                        "pending            migration/V1__patients.sql",
                        "pending            migration/V2__visits.sql",
                        "pending            migration/R__open_visits.sql");
        goal.run(new MigrateWork());
        Sql.execute(
                postgres.jdbcUrl(database),
                "update flyway_schema_history set checksum = 1 where script = 'V2__visits.sql'");
        assertThat(goal.run(new StatusWork()))
                .isEqualTo(
                        "migration/V2__visits.sql was changed after it ran; 1 of 3 scripts are not as they should be.");
        assertThat(goal.said()).element(0).asString().matches("success {12}migration/V1__patients.sql +\\d{4}-.*Z");
    }

    @Test
    void adoptsADatabaseThatEqualsTheScripts() throws SQLException {
        var goal = live();
        goal.run(new MigrateWork());
        Sql.execute(postgres.jdbcUrl(database), "drop table flyway_schema_history");

        assertThat(goal.run(new AdoptWork())).isEmpty();
        assertThat(goal.said()).contains("taken as done: migration/V2__visits.sql");
        assertThat(goal.run(new MigrateWork())).isEmpty();
        assertThat(goal.said()).containsExactly("Nothing was pending.");
    }

    @Test
    void listsWhatKeepsADatabaseFromBeingAdopted() throws SQLException {
        var goal = live();
        goal.run(new MigrateWork());
        Sql.execute(postgres.jdbcUrl(database), "drop table flyway_schema_history; alter table visit add note text");

        assertThat(goal.run(new AdoptWork()))
                .startsWith("The database is not what the migrations make, so it is not adopted, and stays as it was.");
        assertThat(goal.said()).containsExactly("  column visit.note is unexpected");
        assertThat(Sql.answer(postgres.jdbcUrl(database), "select to_regclass('flyway_schema_history')"))
                .isNull();
    }

    private SchemaGoal live() {
        return new SchemaGoal(clinic).with("url", postgres.jdbcUrl(database)).with("user", PostgresServer.SUPERUSER);
    }
}

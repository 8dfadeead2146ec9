package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

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

    private SchemaGoal live() {
        return new SchemaGoal(clinic).with("url", postgres.jdbcUrl(database)).with("user", PostgresServer.SUPERUSER);
    }
}

package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.reports.JsonSchema;
import java.nio.file.Path;
import java.sql.DriverManager;
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
        assertThat(goal.run(new InfoWork())).isEmpty();
        assertThat(goal.said()).contains("pending            migration/V3__half.sql");
    }

    @Test
    void findsWhatSomebodyChangedByHand() throws Exception {
        var goal = live();
        goal.run(new MigrateWork());
        Sql.execute(postgres.jdbcUrl(database), "alter table visit alter seen_at drop not null, add note text");

        var failed = goal.run(new CheckWork());

        assertThat(failed).isNotEmpty();
        assertThat(SaidSchema.read(goal.report("check.json")).lines())
                .filteredOn(line -> line.startsWith("live: "))
                .containsExactly(
                        "live: DIFFERENT column visit.seen_at not null: null, expected yes",
                        "live: UNEXPECTED column visit.note");
        assertThat(goal.said())
                .contains(
                        "  column visit.seen_at differs in not null: not set, expected yes",
                        "  column visit.note is unexpected");
        assertThat(JsonSchema.SARIF.errors(goal.report("check.sarif"))).isEmpty();
        assertThat(goal.report("check.md"))
                .content()
                .contains("### Schema check of `public`: ", "| `live` |  | `column visit.note` is unexpected |");
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
        assertThat(SaidSchema.read(goal.report("check.json")).lines())
                .containsExactly("snapshot: MISSING column visit.note");
    }

    @Test
    void holdsAFileToTheMigrationsAndWritesItDown() {
        var dump = clinic.root().resolve("dump.sql");
        ForeignProject.put(
                dump, "create table public.visit (number integer);\ncreate type public.ward as enum ('a');\n");
        var goal = new SchemaGoal(clinic).with("from", "dump.sql").with("command", "mvn plinth:snapshot");

        assertThat(goal.run(new CheckWork())).isNotEmpty();
        assertThat(SaidSchema.read(goal.report("check.json")).lines())
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

        assertThat(goal.run(new InfoWork())).isEmpty();
        assertThat(goal.said())
                .containsExactly(
                        "pending            migration/V1__patients.sql",
                        "pending            migration/V2__visits.sql",
                        "pending            migration/R__open_visits.sql");
        goal.run(new MigrateWork());
        Sql.execute(
                postgres.jdbcUrl(database),
                "update flyway_schema_history set checksum = 1 where script = 'V2__visits.sql'");
        assertThat(goal.run(new InfoWork()))
                .isEqualTo(
                        "migration/V2__visits.sql was changed after it ran; 1 of 3 scripts are not as they should be.");
        assertThat(goal.said()).element(0).asString().matches("success {12}migration/V1__patients.sql +\\d{4}-.*Z");
    }

    @Test
    void saysWhatEachScriptChanges() {
        ForeignProject.put(clinic.root().resolve("schema/src/main/resources/db/migration/V3__fees.sql"), """
                alter table visit drop column total, alter number type bigint, alter seen_at drop not null;
                create function fee(integer) returns integer language sql as 'select 1;
                select 2;
                select 3';
                create or replace function fee(integer) returns integer language sql as 'select 1;
                select 2;
                select 4';
                """);
        ForeignProject.put(clinic.root().resolve("schema/src/main/resources/db/migration/V4__fee.sql"), """
                create or replace function fee(integer) returns integer language sql as 'select 1;
                select 2;
                select 5';
                """);
        ForeignProject.put(
                clinic.root().resolve("schema/src/main/resources/db/migration/R__open_visits.sql"),
                "create or replace view open_visits as select number from visit;\n");
        var goal = new SchemaGoal(clinic).with("changes", "true");

        assertThat(goal.run(new InfoWork())).isEmpty();

        assertThat(String.join("\n", goal.said())).contains("""
                migration/V3__fees.sql
                    ~ column visit.number: type integer -> bigint
                    ~ column visit.seen_at: not null yes -> none
                    + function fee(integer)
                    - column visit.total
                migration/V4__fee.sql
                    ~ function fee(integer): body
                    @@ -1,3 +1,3 @@
                     select 1;
                     select 2;
                    -select 4
                    +select 5
                migration/R__open_visits.sql
                    + view open_visits""");
    }

    @Test
    void takesADatabaseForDoneThatEqualsTheScripts() throws SQLException {
        var goal = live();
        goal.run(new MigrateWork());
        Sql.execute(postgres.jdbcUrl(database), "drop table flyway_schema_history");

        assertThat(goal.run(new BaselineWork())).isEmpty();
        assertThat(goal.said()).contains("taken as done: migration/V2__visits.sql");
        assertThat(goal.run(new MigrateWork())).isEmpty();
        assertThat(goal.said()).containsExactly("Nothing was pending.");
    }

    @Test
    void listsWhatKeepsADatabaseFromBeingTakenForDone() throws SQLException {
        var goal = live();
        goal.run(new MigrateWork());
        Sql.execute(postgres.jdbcUrl(database), "drop table flyway_schema_history; alter table visit add note text");

        assertThat(goal.run(new BaselineWork()))
                .startsWith(
                        "The database is not what the migrations make, so nothing is taken for done, and it stays as it was.");
        assertThat(goal.said()).containsExactly("  column visit.note is unexpected");
        assertThat(Sql.answer(postgres.jdbcUrl(database), "select to_regclass('flyway_schema_history')"))
                .isNull();
    }

    @Test
    void goesUpToATargetAndTakesTheRestForDoneThatWasRunByHand() throws SQLException {
        ForeignProject.put(
                clinic.root().resolve("schema/src/main/resources/db/migration/V3__notes.sql"),
                "alter table visit add note text;\n");
        var goal = live().with("target", "2");

        assertThat(goal.run(new PlanWork())).isEmpty();
        assertThat(goal.said()).hasSize(3).last().asString().startsWith("2 scripts, in this order: ");
        assertThat(goal.run(new MigrateWork())).isEmpty();
        assertThat(goal.said())
                .containsExactly("ran migration/V1__patients.sql", "ran migration/V2__visits.sql", "2 scripts ran.");
        var all = live().with("target", "3");
        assertThat(all.run(new BaselineWork())).startsWith("The database is not what the migrations make");
        assertThat(all.said()).contains("  column visit.note is missing", "  view open_visits is missing");
        all.run(new PlanWork());
        psql(all.report("plan.sql"));
        assertThat(all.run(new BaselineWork())).isEmpty();
        assertThat(all.said())
                .containsExactly(
                        "taken as done: migration/V3__notes.sql", "taken as done: migration/R__open_visits.sql");
        assertThat(live().run(new MigrateWork())).isEmpty();
    }

    @Test
    void takesAnOlderDatabaseForDoneUpToItsVersion() throws SQLException {
        live().run(new MigrateWork());
        Sql.execute(postgres.jdbcUrl(database), "drop table flyway_schema_history");
        ForeignProject.put(
                clinic.root().resolve("schema/src/main/resources/db/migration/V3__notes.sql"),
                "alter table visit add note text;\n");
        var goal = live().with("target", "2");

        assertThat(goal.run(new BaselineWork())).as("%s", goal.said()).isEmpty();

        assertThat(live().run(new MigrateWork())).isEmpty();
        assertThat(Sql.answer(postgres.jdbcUrl(database), "select count(note) from visit"))
                .isEqualTo("0");
    }

    @Test
    void plansARangeWithoutADatabase() throws SQLException {
        var goal = new SchemaGoal(clinic).with("since", "1").with("target", "2");

        assertThat(goal.run(new PlanWork())).isEmpty();
        assertThat(goal.said())
                .containsExactly(
                        "migration/V2__visits.sql",
                        "migration/R__open_visits.sql",
                        "2 scripts, in this order: " + goal.report("plan.sql"));
        assertThat(goal.report("plan.sql")).content().contains("set local lock_timeout = '5s';");
    }

    @Test
    void writesWhatUndoesADrift() throws SQLException {
        var goal = live().with("renames", "renames");
        goal.run(new MigrateWork());
        assertThat(goal.run(new DriftWork())).isEmpty();
        assertThat(goal.said()).containsExactly("The database is what the migrations make.");
        Sql.execute(
                postgres.jdbcUrl(database),
                "alter table visit alter seen_at drop not null, add note text; create index by_hand on visit (seen_at)");

        assertThat(goal.run(new DriftWork())).isEmpty();

        assertThat(goal.report("drift.sql"))
                .content()
                .contains("-- LOSES DATA: ", "alter table visit drop column note", "drop index");
        psql(goal.report("drift.sql"));
        assertThat(goal.run(new DriftWork())).isEmpty();
        assertThat(goal.said()).containsExactly("The database is what the migrations make.");
    }

    @Test
    void draftsWhatWasChangedByHandAsAMigration() throws SQLException {
        live().run(new MigrateWork());
        Sql.execute(postgres.jdbcUrl(database), "alter table visit add note text");
        var goal = live().with("message", "Notes").with("renames", "renames").with("allowDataLoss", "false");

        assertThat(goal.run(new DraftWork())).isEmpty();

        assertThat(clinic.root().resolve("schema/src/main/resources/db/migration/V3__notes.sql"))
                .content()
                .isEqualTo("alter table visit add column note text;\n");
    }

    @Test
    void addsAnEmptyScript() {
        var folder = clinic.root().resolve("schema/src/main/resources/db/migration");
        var goal = new SchemaGoal(clinic).with("message", "Fees of 2027");

        assertThat(goal.run(new AddWork())).isEmpty();
        assertThat(goal.said()).containsExactly("Written: " + folder.resolve("V3__fees_of_2027.sql"));
        assertThat(goal.with("repeatable", "true").run(new AddWork())).isEmpty();
        assertThat(folder.resolve("R__fees_of_2027.sql")).content().isEqualTo("-- Fees of 2027\n");
        assertThat(catchRuntimeException(() -> goal.run(new AddWork())))
                .hasMessageContaining("R__fees_of_2027.sql, for it is there already; nothing was written");
        assertThat(live().run(new MigrateWork())).isEmpty();
    }

    @Test
    void makesOneScriptOfManyForNewDatabases() {
        var goal = new SchemaGoal(clinic);

        assertThat(goal.run(new SquashWork())).isEmpty();
        assertThat(goal.said().get(0)).startsWith("Written: ").endsWith("B2__squashed.sql");
        assertThat(goal.run(new PlanWork())).isEmpty();
        assertThat(goal.said()).startsWith("migration/B2__squashed.sql", "migration/R__open_visits.sql");
        var live = live();
        assertThat(live.run(new MigrateWork())).isEmpty();
        assertThat(live.said()).contains("ran migration/B2__squashed.sql", "2 scripts ran.");
        assertThat(live.run(new CheckWork())).isEmpty();
        assertThat(catchRuntimeException(() -> goal.run(new SquashWork())))
                .hasMessageStartingWith("nothing is to be squashed");
        assertThat(catchRuntimeException(
                        () -> new SchemaGoal(clinic).with("target", "7").run(new SquashWork())))
                .hasMessage("no script has the version 7; use one of migration/1, migration/2");
    }

    @Test
    void plansInTheWordsOfMigrateWhatWouldFail() {
        live().run(new MigrateWork());
        ForeignProject.put(
                clinic.root().resolve("schema/src/main/resources/db/migration/V3__notes.sql"),
                "alter table visit add note text;\n");
        var goal = live().with("try", "true");

        assertThat(goal.run(new PlanWork())).isEmpty();
        assertThat(goal.said()).contains("1 script, in this order: " + goal.report("plan.sql"));
        ForeignProject.put(
                clinic.root().resolve("schema/src/main/resources/db/migration/V4__half.sql"),
                "create index on visit (note);\ncreate index on visit (nothing);\n");
        var planned = catchRuntimeException(() -> goal.run(new PlanWork()));
        var migrated = catchRuntimeException(() -> goal.run(new MigrateWork()));

        assertThat(planned)
                .hasMessageStartingWith(
                        "migration/V4__half.sql:2 failed at 'create index on visit (nothing)': ERROR: column \"nothing\"");
        assertThat(migrated).hasMessage(planned.getMessage());
    }

    @Test
    void refusesSettingsThatSayNothingOrTwoThings() {
        var goal = live().with("target", "9").with("lockTimeout", "5s");

        assertThat(catchRuntimeException(() -> goal.run(new MigrateWork())))
                .hasMessage("plinth.lockTimeout is '5s', which is not a duration; write PT5S for 5 seconds");
        assertThat(catchRuntimeException(() -> goal.with("lockTimeout", "PT5S").run(new MigrateWork())))
                .hasMessage("no script has the version 9; use one of migration/1, migration/2");
        assertThat(catchRuntimeException(() -> goal.run(new BaselineWork())))
                .hasMessageStartingWith("no script has the version 9;");
        assertThat(catchRuntimeException(() -> live().with("since", "1").run(new PlanWork())))
                .hasMessage("what runs on a database begins behind what ran there; leave out -Dsince, or -Dplinth.url");
        assertThat(catchRuntimeException(() -> live().with("message", "both")
                        .with("renames", "renames")
                        .with("from", "schema.sql")
                        .run(new DraftWork())))
                .hasMessage("a draft goes one way, to what -Dfrom says, to -Dplinth.url, or to new names by -Dexpand or"
                        + " -Dcontract; name one of them");
    }

    @Test
    void renamesInTwoMigrations() throws SQLException {
        ForeignProject.put(clinic.root().resolve("renames"), "visit.seen_at -> visit.began_at\n");
        var drafts = new SchemaGoal(clinic).with("renames", "renames").with("allowDataLoss", "false");
        var folder = clinic.root().resolve("schema/src/main/resources/db/migration");

        assertThat(drafts.with("message", "expand").with("expand", "true").run(new DraftWork()))
                .isEmpty();
        assertThat(drafts.said().get(0)).isEqualTo("Written: " + folder.resolve("V3__expand.sql"));
        assertThat(live().run(new MigrateWork())).isEmpty();
        assertThat(Sql.answer(
                        postgres.jdbcUrl(database),
                        "select count(*) from pg_attribute where attrelid = 'visit'::regclass"
                                + " and attname in ('seen_at', 'began_at')"))
                .isEqualTo("2");
        assertThat(new SchemaGoal(clinic).run(new LintWork())).isEmpty();
        assertThat(drafts.with("message", "contract")
                        .with("contract", "true")
                        .with("expand", "false")
                        .run(new DraftWork()))
                .isEmpty();
        assertThat(live().run(new MigrateWork())).isEmpty();
        assertThat(Sql.answer(
                        postgres.jdbcUrl(database),
                        "select string_agg(attname, ' ') from pg_attribute where attrelid = 'visit'::regclass"
                                + " and attname in ('seen_at', 'began_at')"))
                .isEqualTo("began_at");
    }

    @Test
    void draftsScriptsThatLimitTheWaitingForLocks() throws SQLException {
        live().run(new MigrateWork());
        Sql.execute(
                postgres.jdbcUrl(database), "alter table visit add note text; create index by_note on visit (note)");
        var goal = live().with("message", "Notes")
                .with("renames", "renames")
                .with("allowDataLoss", "false")
                .with("lockTimeout", "PT2.5S");

        assertThat(goal.run(new DraftWork())).isEmpty();

        var folder = clinic.root().resolve("schema/src/main/resources/db/migration");
        assertThat(folder.resolve("V3__notes.sql"))
                .content()
                .startsWith("set local lock_timeout = '2500ms';\nalter table visit add column note text;\n");
        assertThat(folder.resolve("V4__notes_index.sql")).content().doesNotContain("lock_timeout");
    }

    @Test
    void addsAScriptThatFillsAColumnInBatches() throws SQLException {
        live().run(new MigrateWork());
        Sql.execute(
                postgres.jdbcUrl(database),
                "alter table visit alter patient_id drop not null; insert into visit (number, seen_at)"
                        + " select n, now() from generate_series(1, 100000) n");
        var goal = new SchemaGoal(clinic).with("message", "fees").with("backfill", "visit.fee");

        assertThat(goal.run(new AddWork())).isEmpty();

        var script = clinic.root().resolve("schema/src/main/resources/db/migration/V3__fees.sql");
        assertThat(goal.said()).containsExactly("Written: " + script, "Written: " + script + ".conf");
        ForeignProject.put(script, ForeignProject.text(script).replace("…", "number"));
        assertThat(live().run(new MigrateWork())).isEmpty();
        assertThat(Sql.answer(postgres.jdbcUrl(database), "select count(*) from visit where fee = number"))
                .isEqualTo("100000");
        assertThat(Sql.answer(postgres.jdbcUrl(database), "select count(distinct xmin::text) > 1 from visit"))
                .as("in several transactions")
                .isEqualTo("t");
        assertThat(new SchemaGoal(clinic).run(new LintWork())).isEmpty();
    }

    /** Runs a file statement by statement, as psql does. */
    private void psql(Path file) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(database), PostgresServer.SUPERUSER, "secret");
                var session = connection.createStatement()) {
            for (var statement : SqlScript.of(ForeignProject.text(file)).statements()) {
                if (!statement.isForPsql()) {
                    session.execute(statement.sql());
                }
            }
        }
    }

    private SchemaGoal live() {
        return new SchemaGoal(clinic).with("url", postgres.jdbcUrl(database)).with("user", PostgresServer.SUPERUSER);
    }
}

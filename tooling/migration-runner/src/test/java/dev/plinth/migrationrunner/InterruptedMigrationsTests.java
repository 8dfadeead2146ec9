package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With a limit, since a lock that holds a snapshot would make a concurrent index wait for ever. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedMigrationsTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");

    @BeforeEach
    void prepareASchema() {
        schema = ScratchSchema.in(database);
    }

    @Test
    void leavesNothingOfAScriptThatFailsInTheMiddle() {
        assertThatThrownBy(() -> schema.scripts("failing").migrate()).isInstanceOf(MigrationException.class);

        assertNothingIsHalfDone();
        assertThat(schema.scripts("mended").migrate()).hasSize(1);
        assertThat(schema.owner().finds("select name from thing")).containsExactly("one");
    }

    @Test
    void leavesNothingOfAScriptWhoseConnectionIsCut() throws Exception {
        try (var other = database.administrator().getConnection()) {
            holdInTheMiddle(other);
            var run = CompletableFuture.supplyAsync(() -> schema.scripts("held").migrate());
            var backend = Eventually.finds(this::backendInTheMiddle);

            terminate(backend);

            assertThatThrownBy(run::join).hasCauseInstanceOf(MigrationException.class);
        }
        assertNothingIsHalfDone();
        assertThat(schema.scripts("held").migrate()).hasSize(1);
        assertThat(schema.content()).contains("half", "other_half");
    }

    @Test
    void leavesNothingOfAScriptWhoseRunnerIsKilled() throws Exception {
        try (var other = database.administrator().getConnection()) {
            holdInTheMiddle(other);
            var runner = MigratingProcess.start(schema, "held", List.of("thing"), 1);
            Eventually.finds(this::backendInTheMiddle);

            runner.destroyForcibly().waitFor();
        }
        assertThat(schema.scripts("held").migrate()).hasSize(1);
        assertThat(schema.history()).containsExactly("V1__thing.sql|t", "V2__half.sql|t");
        assertThat(schema.owner().finds("select name from thing")).containsExactly("one");
    }

    @Test
    void buildsAConcurrentIndex() {
        assertThat(schema.scripts("index").migrate()).hasSize(2);

        assertThat(validIndexes()).containsExactly("ix_thing_name");
    }

    @Test
    void finishesAConcurrentIndexWhoseConnectionWasCut() throws Exception {
        try (var other = database.administrator().getConnection()) {
            beginAndStay(other);
            var run =
                    CompletableFuture.supplyAsync(() -> schema.scripts("index").migrate());
            var backend = Eventually.finds(this::backendBuildingAnIndex);

            terminate(backend);

            assertThatThrownBy(run::join).hasCauseInstanceOf(MigrationException.class);
        }
        assertThat(invalidIndexes()).containsExactly("ix_thing_name");

        assertThat(schema.scripts("index").migrate()).hasSize(1);

        assertFinished("ix_thing_name");
    }

    @Test
    void finishesAConcurrentIndexThatWasRefused() {
        assertThatThrownBy(() -> schema.scripts("unique").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("uq_thing_name");
        assertThat(schema.history()).contains("V3__index.sql|f");
        assertThat(invalidIndexes()).containsExactly("uq_thing_name");
        assertThatThrownBy(() -> schema.scripts("unique").validate())
                .hasMessageContaining("thing/V3__index.sql has failed");

        schema.owner().does("delete from thing where id = 2");
        assertThat(schema.scripts("unique").migrate()).hasSize(1);

        assertFinished("uq_thing_name");
    }

    @Test
    void waitsForTheIndexThatAKilledRunnerLeftTheServerToBuild() throws Exception {
        var index =
                "select oid from pg_class where relname = 'ix_thing_name' and relnamespace = current_schema()::regnamespace";
        String building;
        CompletableFuture<List<MigrationScript>> next;
        try (var other = database.administrator().getConnection()) {
            beginAndStay(other);
            var runner = MigratingProcess.start(schema, "index", List.of("thing"), 1);
            Eventually.finds(this::backendBuildingAnIndex);
            runner.destroyForcibly().waitFor();

            var log = new StatementLog();
            var migrations = ScratchSchema.migrations(
                    log.watching(schema.ownerSource()), schema.name(), "index", List.of("thing"));
            next = CompletableFuture.supplyAsync(migrations::migrate);
            Eventually.finds(() -> log.statements().stream()
                    .filter(sql -> sql.contains("pg_stat_progress_create_index"))
                    .skip(1)
                    .toList());

            assertThat(next).isNotDone();
            building = schema.owner().finds(index).get(0);
        }
        assertThat(next.join()).hasSize(1);
        assertThat(schema.owner().finds(index)).as("not built a second time").containsExactly(building);
        assertFinished("ix_thing_name");
    }

    @Test
    void recordsAnIndexThatWasFinishedButNotWrittenDown() {
        schema.scripts("index").migrate();
        schema.owner().does("delete from flyway_thing where script = 'V2__index.sql'");

        assertThat(schema.scripts("index").migrate()).hasSize(1);

        assertFinished("ix_thing_name");
    }

    @Test
    void keepsInvalidIndexesThatAreNoneOfItsBusiness() throws Exception {
        assertThatThrownBy(() -> schema.scripts("unique").migrate()).isInstanceOf(MigrationException.class);
        try (var connection = schema.owner().source().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create unique index concurrently by_hand on thing (name)"))
                    .hasMessageContaining("by_hand");
        }
        schema.owner().does("delete from thing where id = 2");

        schema.scripts("unique").migrate();

        assertThat(invalidIndexes()).containsExactly("by_hand");
        assertThat(validIndexes()).containsExactly("uq_thing_name");
    }

    @Test
    void leavesAnythingElseThatRanWithoutATransactionToAPerson() {
        assertThatThrownBy(() -> schema.scripts("statement").migrate()).isInstanceOf(MigrationException.class);

        assertThatThrownBy(() -> schema.scripts("statement").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("thing/V2__statement.sql failed outside a transaction", "flyway_thing");
        assertThat(schema.owner().finds("select name from thing")).containsExactly("one");
    }

    @Test
    void refusesAConcurrentIndexThatCouldNotBeRepeated() {
        assertThatThrownBy(() -> schema.scripts("careless").migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("thing/V2__index.sql", "create index concurrently if not exists");
        assertThat(schema.content()).doesNotContain("thing");
    }

    private void assertNothingIsHalfDone() {
        assertThat(schema.content()).contains("thing").doesNotContain("half");
        assertThat(schema.owner().finds("select * from thing")).isEmpty();
        assertThat(schema.history()).containsExactly("V1__thing.sql|t");
    }

    private void assertFinished(String index) {
        assertThat(validIndexes()).containsExactly(index);
        assertThat(invalidIndexes()).isEmpty();
        assertThat(schema.history())
                .allMatch(row -> row.endsWith("|t"))
                .last()
                .isEqualTo(schema.history().size() == 2 ? "V2__index.sql|t" : "V3__index.sql|t");
        assertThat(schema.scripts(index.startsWith("uq") ? "unique" : "index").plan())
                .isEmpty();
    }

    /** The script "held" waits for this lock in its middle. */
    private static void holdInTheMiddle(Connection other) throws SQLException {
        Login.finds(other, "select pg_advisory_lock(42)");
    }

    private List<String> backendInTheMiddle() {
        return schema.administrator()
                .finds("select pid from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())");
    }

    /** A concurrent index is not finished before every transaction has ended that is older than it. */
    private static void beginAndStay(Connection other) throws SQLException {
        other.setAutoCommit(false);
        other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Login.finds(other, "select count(*) from pg_class");
    }

    private List<String> backendBuildingAnIndex() {
        return schema.administrator()
                .finds("select pid from pg_stat_progress_create_index"
                        + " where datname = current_database() and phase = 'waiting for old snapshots'");
    }

    private void terminate(String backend) {
        schema.administrator().finds("select pg_terminate_backend(" + backend + ")");
    }

    private List<String> validIndexes() {
        return indexes("indisvalid");
    }

    private List<String> invalidIndexes() {
        return indexes("not indisvalid");
    }

    private List<String> indexes(String condition) {
        return schema.owner()
                .finds("select relname from pg_index join pg_class on oid = indexrelid"
                        + " where indrelid = 'thing'::regclass and " + condition);
    }
}

package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("proof")
class ConcurrentStartTests {
    private static final int INSTANCES = 20;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");

    @BeforeEach
    void prepareASchema() {
        schema = ScratchSchema.in(database);
    }

    @Test
    void migratesOnceForTwentyThreads() throws Exception {
        var ready = new CountDownLatch(INSTANCES);
        var threads = Executors.newFixedThreadPool(INSTANCES);
        var ran = new ArrayList<Integer>();
        try {
            Callable<Integer> instance = () -> {
                ready.countDown();
                ready.await();
                return schema.several().migrate().size();
            };
            for (var result : threads.invokeAll(
                    Stream.generate(() -> instance).limit(INSTANCES).toList())) {
                ran.add(result.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(ran).hasSize(INSTANCES).filteredOn(scripts -> scripts > 0).hasSize(1);
        assertMigratedOnce();
    }

    @Test
    void migratesOnceForTwentyInstancesInFourProcesses() throws Exception {
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) {
            processes.add(MigratingProcess.start(schema, "several", ScratchSchema.SEVERAL, INSTANCES / 4));
        }

        var ran = new ArrayList<String>();
        for (var process : processes) {
            ran.addAll(MigratingProcess.output(process));
        }

        assertThat(ran)
                .hasSize(INSTANCES)
                .filteredOn(scripts -> !scripts.equals("0"))
                .hasSize(1);
        assertMigratedOnce();
    }

    @Test
    void waitsWhileAnotherInstanceMigrates() throws Exception {
        CompletableFuture<List<MigrationScript>> waiting;
        try (var other = database.dataSource(ScratchSchema.OWNER).getConnection()) {
            Login.finds(other, lock("pg_advisory_lock"));
            waiting =
                    CompletableFuture.supplyAsync(() -> schema.scripts("index").migrate());
            var asking = "select count(*) from pg_stat_activity where datname = current_database() and state = 'idle'"
                    + " and query like 'select pg_try_advisory_lock%' having count(*) > 0";
            Eventually.finds(() -> schema.administrator().finds(asking));

            assertThat(waiting).isNotDone();
            assertThat(schema.content()).isEmpty();
        }
        assertThat(waiting.join()).hasSize(2);
    }

    @Test
    void saysWhatItWaitedForWhenTheTimeIsOver() throws Exception {
        try (var other = database.dataSource(ScratchSchema.OWNER).getConnection()) {
            Login.finds(other, lock("pg_advisory_lock"));

            assertThatThrownBy(schema.scripts("first").waitingAtMost(Duration.ofMillis(250))::migrate)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContainingAll("another instance is still migrating schema " + schema.name(), "pg_locks");
        }
        assertThat(schema.scripts("first").waitingAtMost(Duration.ofMillis(250)).migrate())
                .hasSize(2);
    }

    @Test
    void waitsForNobodyInAnotherSchema() throws Exception {
        try (var other = database.dataSource(ScratchSchema.OWNER).getConnection()) {
            Login.finds(other, lock("pg_advisory_lock"));

            var elsewhere = ScratchSchema.in(database)
                    .scripts("first")
                    .waitingAtMost(Duration.ZERO)
                    .migrate();

            assertThat(elsewhere).hasSize(2);
        }
    }

    @Test
    void letsGoOfTheLockWhenAScriptFails() {
        assertThatThrownBy(schema.scripts("failing")::migrate).isInstanceOf(MigrationException.class);

        assertThat(schema.owner().finds(lock("pg_try_advisory_lock"))).containsExactly("t");
    }

    /** Takes as long as one script may; the build leaves it out. */
    @Test
    @Tag("proof")
    void waitsLongerThanFlywayWouldByItself() {
        var runs = IntStream.range(0, INSTANCES)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> schema.scripts("slow").migrate(), task -> new Thread(task).start()))
                .toList();

        var ran = runs.stream().map(CompletableFuture::join).toList();

        assertThat(ran)
                .hasSize(INSTANCES)
                .filteredOn(scripts -> !scripts.isEmpty())
                .hasSize(1);
        assertThat(schema.owner().finds("select execution_time > 59000 from flyway_thing where version = '2'"))
                .containsExactly("t");
    }

    private void assertMigratedOnce() {
        for (var context : ScratchSchema.SEVERAL) {
            assertThat(schema.owner().finds("select script from flyway_" + context))
                    .as(context)
                    .doesNotHaveDuplicates()
                    .hasSizeGreaterThan(1);
        }
        schema.several().validate();
    }

    private String lock(String function) {
        return "select " + function + "(hashtextextended('plinth migrations of " + schema.name() + "', 0))";
    }
}

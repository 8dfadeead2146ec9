package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A script that waits for a table does not make all others wait for it as well. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LockTimeoutTests {
    private static final String WAITING = "select virtualtransaction from pg_locks where not granted";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");
    private ScriptFolder scripts = new ScriptFolder(Path.of(""));

    @BeforeEach
    void begin(@TempDir Path folder) {
        schema = ScratchSchema.in(database);
        scripts = new ScriptFolder(folder)
                .with("base/V1__one.sql", "create table one (id int);")
                .with("base/R__ones.sql", "create or replace view ones as select id from one;");
        migrations().migrate();
        scripts.with("base/V2__two.sql", "create table two (id int);")
                .with("base/V3__name.sql", "alter table one add name text;");
    }

    private Migrations migrations() {
        return scripts.in(schema, "base").lockingWithin(Duration.ofMillis(100));
    }

    @Test
    void triesAgainUntilTheLockIsFree() throws Exception {
        try (var reader = schema.ownerSource().getConnection()) {
            reader.setAutoCommit(false);
            Login.finds(reader, "select * from " + schema.name() + ".one");
            var run = CompletableFuture.supplyAsync(migrations()::migrate);
            var first = Eventually.finds(() -> schema.administrator().finds(WAITING));

            Eventually.finds(
                    () -> schema.administrator().finds(WAITING + " and virtualtransaction <> '" + first + "'"));
            assertThat(run).as("while the lock is held").isNotDone();
            reader.rollback();

            assertThat(run.join()).extracting(MigrationScript::file).containsExactly("V2__two.sql", "V3__name.sql");
        }
    }

    @Test
    void givesUpInOneLineAndLosesNothing() throws Exception {
        try (var reader = schema.ownerSource().getConnection()) {
            reader.setAutoCommit(false);
            Login.finds(reader, "select * from " + schema.name() + ".one");

            assertThatThrownBy(migrations().waitingAtMost(Duration.ofMillis(300))::migrate)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContainingAll(
                            "base/V3__name.sql:1 failed at 'alter table one add name text'",
                            "canceling statement due to lock timeout; another transaction holds the lock",
                            "see pg_locks, and migrate again")
                    .hasMessageNotContaining("\n");
        }
        assertThat(migrations().plan()).extracting(MigrationScript::file).containsExactly("V3__name.sql");
        assertThat(migrations().migrate()).hasSize(1);
    }

    @Test
    void triesAgainToReplaceAView() throws Exception {
        scripts.without("base/V3__name.sql")
                .with(
                        "base/R__ones.sql",
                        "drop view if exists ones;",
                        "create view ones as select id + 1 as id from one;");
        try (var reader = schema.ownerSource().getConnection()) {
            reader.setAutoCommit(false);
            Login.finds(reader, "select * from " + schema.name() + ".ones");

            assertThatThrownBy(migrations().waitingAtMost(Duration.ofMillis(300))::migrate)
                    .hasMessageContaining("base/R__ones.sql:1 failed at 'drop view if exists ones'")
                    .hasMessageContaining("another transaction holds the lock");
        }
        assertThat(migrations().migrate()).extracting(MigrationScript::file).containsExactly("R__ones.sql");
    }

    @Test
    void triesOnceWhereTheWaitingHasNoLimit() throws Exception {
        scripts.with("base/V3__name.sql", "lock table one in access exclusive mode nowait;");
        try (var reader = schema.ownerSource().getConnection()) {
            reader.setAutoCommit(false);
            Login.finds(reader, "select * from " + schema.name() + ".one");

            assertThatThrownBy(migrations().lockingWithin(Duration.ZERO)::migrate)
                    .hasMessageStartingWith(
                            "base/V3__name.sql:1 failed at 'lock table one in access exclusive mode nowait'")
                    .hasMessageNotContaining("of trying");
        }
    }

    @Test
    void leavesNoLimitBehindAndTakesThatOfAScript() {
        scripts.without("base/V3__name.sql")
                .with(
                        "base/V3__seen.sql",
                        "create table seen as select current_setting('lock_timeout') as it;",
                        "set local lock_timeout = '7s';",
                        "insert into seen select current_setting('lock_timeout');");

        scripts.in(schema, "base").migrate();

        assertThat(schema.owner().finds("select it from seen order by it")).containsExactly("5s", "7s");
        assertThat(schema.owner().finds("show lock_timeout")).containsExactly("0");
    }
}

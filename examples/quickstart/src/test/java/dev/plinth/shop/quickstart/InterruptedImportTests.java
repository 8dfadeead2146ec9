package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The job killed at every hundredth batch, in JVMs of their own, and run again until it comes to its end: in turn just
 * behind a batch, and inside one with all of it written and nothing committed.
 */
@Tag("proof")
class InterruptedImportTests {
    private static final int STEP = 100;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    @BeforeEach
    void empty() throws SQLException {
        ShopContent.clear(DATABASE);
    }

    @Test
    void endsInTheSameTablesAfterEveryKill() throws SQLException {
        int kills = killAtEveryHundredthBatch(SampleFile.write(folder), 4);

        assertThat(kills).isGreaterThanOrEqualTo(2);
    }

    @Test
    @Tag("proof")
    void endsInTheSameTablesWithManyBatches() throws SQLException {
        int kills = killAtEveryHundredthBatch(SharedFile.orSample(folder), 20);

        assertThat(kills).isPositive();
    }

    private int killAtEveryHundredthBatch(Path file, int rows) throws SQLException {
        var expected = Oracle.of(file);
        int kills = 0;
        var outcome = run(file, rows, STEP, kills % 2 == 1);
        while (outcome.code() == HaltingDriver.CODE) {
            kills++;
            requireWholeDocumentsOf(expected.content());
            outcome = run(file, rows, (kills + 1) * STEP, kills % 2 == 1);
        }
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.summary()).isEqualTo(expected.summary());
        assertThat(outcome.rejected()).isEqualTo(expected.rejected());
        assertThat(ShopContent.of(DATABASE)).isEqualTo(expected.content());
        return kills;
    }

    private Job.Outcome run(Path file, int rows, int haltAt, boolean beforeCommit) {
        return Job.into(DATABASE, folder)
                .input(file)
                .with("import.batch", rows)
                .runAsProcess(HaltingDriver.class, "-Dhalt.at=" + haltAt, "-Dhalt.before=" + beforeCommit);
    }

    /** Something is there, something is missing, no document is half there. */
    private static void requireWholeDocumentsOf(ShopContent all) throws SQLException {
        var content = ShopContent.of(DATABASE);
        assertThat(content).isNotEqualTo(all);
        assertThat(content.customers()).isNotEmpty();
        assertThat(all.orders()).containsAllEntriesOf(content.orders());
        assertThat(all.creditNotes()).containsAllEntriesOf(content.creditNotes());
    }
}

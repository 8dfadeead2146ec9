package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several imports at once into one database, of files that have documents in common. */
@Tag("proof")
class OverlappingImportsTests {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    @BeforeEach
    void empty() throws SQLException {
        ShopContent.clear(DATABASE);
    }

    @Test
    void bringEveryDocumentOnce() throws SQLException {
        var file = SampleFile.write(folder);

        var outcomes = imported(List.of(file, file, file));

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.code()).isZero();
            assertThat(outcome.summary().toString())
                    .isEqualTo(Oracle.of(file).summary().toString());
        });
        assertThat(ShopContent.of(DATABASE)).isEqualTo(Oracle.of(file).content());
    }

    @Test
    void sayWhichDocumentsAreDifferent() throws IOException, SQLException {
        var file = SampleFile.write(folder);
        var other = Files.writeString(
                folder.resolve("other.csv"),
                Files.readString(file, WINDOWS).replace(",VINTAGE ", ",ANTIQUE "),
                WINDOWS);

        var outcomes = imported(List.of(file, other));

        // The first to write a document wins; the import that finds other content under its number reports it.
        assertThat(outcomes).extracting(Job.Outcome::code).isSubsetOf(0, 5).contains(5);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.code() == 5)
                .allSatisfy(outcome -> FailuresTests.requireOneLine(
                        outcome, 5, "is in the database with other content", "different.csv"));
    }

    @Test
    void goOnWithWhatAnotherProgramHasAddedMeanwhile() throws IOException, SQLException, InterruptedException {
        var file = Files.writeString(
                folder.resolve("one.csv"),
                String.join(",", RowReader.COLUMNS) + "\n1,A,LAMP,1,13/12/2010 08:26,2.55,17850,France\n");
        try (var other = DATABASE.administrator().getConnection();
                var statement = other.createStatement()) {
            other.setSchema(DatabaseRoles.SCHEMA);
            other.setAutoCommit(false);
            statement.execute("insert into customer (id, number, status, version)"
                    + " values (gen_random_uuid(), '17850', 'ACTIVE', 1)");

            var running = CompletableFuture.supplyAsync(
                    Job.into(DATABASE, folder.resolve("output")).input(file)::run);
            while (!ShopContent.administrator(DATABASE)
                    .value("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                    .equals("t")) {
                assertThat(running).isNotDone();
                Thread.sleep(5);
            }
            other.commit();
            var outcome = running.join();

            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.code()).isZero();
            assertThat(ShopContent.of(DATABASE)).isEqualTo(Oracle.of(file).content());
        }
    }

    private List<Job.Outcome> imported(List<Path> files) {
        var running = new ArrayList<CompletableFuture<Job.Outcome>>();
        for (int i = 0; i < files.size(); i++) {
            var job = Job.into(DATABASE, folder.resolve("output-" + i))
                    .input(files.get(i))
                    .with("import.batch", 5);
            running.add(CompletableFuture.supplyAsync(job::runAsProcess));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }
}

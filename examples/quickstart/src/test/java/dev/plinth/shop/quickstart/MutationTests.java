package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good files after accidents: none ends in a stack trace, in a hang, with another sum than an independent count finds, or
 * in a changed database after a refusal. {@code -Dmutations=2000} takes more of them than the build does.
 */
@Tag("proof")
class MutationTests {
    private static final int MUTATIONS = Integer.getInteger("mutations", 200);
    private static final int PROCESSES = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final ShopContent EMPTY = new ShopContent(Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    static Path folder = Path.of("");

    private static List<String> good = List.of();

    @BeforeAll
    static void readASample() throws IOException {
        good = Files.readAllLines(SampleFile.write(folder), Charset.forName("windows-1252"));
    }

    @BeforeEach
    void empty() throws SQLException {
        ShopContent.clear(DATABASE);
    }

    @Test
    void holdWhateverHappensToAFile() throws IOException, SQLException {
        var codes = new TreeMap<Integer, Integer>();
        for (long seed = 1; seed <= MUTATIONS; seed++) {
            var job = job(seed);
            var outcome = assertTimeoutPreemptively(LIMIT, () -> job.run(), "seed " + seed);
            require(outcome, seed);
            codes.merge(outcome.code(), 1, Integer::sum);
            ShopContent.clear(DATABASE);
        }
        System.out.println(MUTATIONS + " mutations, by exit code: " + codes);
        assertThat(codes).containsKeys(0, 2, 4);
    }

    @Test
    void holdInProcessesOfTheirOwn() throws IOException, SQLException {
        for (long seed = 10_001; seed <= 10_000 + PROCESSES; seed++) {
            var job = job(seed);
            require(assertTimeoutPreemptively(LIMIT, () -> job.runAsProcess(), "seed " + seed), seed);
            ShopContent.clear(DATABASE);
        }
    }

    private static Job job(long seed) throws IOException {
        var file = Files.write(folder.resolve("mutated.csv"), MutatedFile.of(good, seed));
        var job = Job.into(DATABASE, folder.resolve("output")).input(file);
        // With the format of the sample, or whatever the file seems to say.
        return seed % 4 == 0 ? job : job.with("date.format", Input.DATE_FORMAT).with("accept.rejects", seed % 2 == 0);
    }

    private static void require(Job.Outcome outcome, long seed) throws SQLException {
        var what = "seed " + seed + ": " + outcome.err();
        if (outcome.code() != 0) {
            assertThat(outcome.code()).as(what).isIn(2, 4);
            FailuresTests.requireOneLine(outcome, outcome.code(), "plinth: ");
            assertThat(outcome.output().resolve("summary.json")).as(what).doesNotExist();
            assertThat(ShopContent.of(DATABASE)).as(what).isEqualTo(EMPTY);
            return;
        }
        assertThat(outcome.err()).as(what).isEmpty();
        var expected = Oracle.of(folder.resolve("mutated.csv"));
        if (seed % 4 == 0) {
            // Days may be read that the independent count does not know; then it rejects them and has less.
            assertThat(outcome.count("rowsRead"))
                    .as(what)
                    .isEqualTo(expected.records().size());
            assertThat(outcome.count("orderLines")
                            + outcome.count("creditLines")
                            + outcome.rejected().size())
                    .as(what)
                    .isEqualTo(outcome.count("rowsRead"));
        } else {
            assertThat(outcome.summary().toString())
                    .as(what)
                    .isEqualTo(expected.summary().toString());
            assertThat(ShopContent.of(DATABASE)).as(what).isEqualTo(expected.content());
        }
        assertThat(new BigDecimal(
                        (String) Objects.requireNonNull(outcome.summary().get("revenue"))))
                .as(what)
                .isEqualByComparingTo(ShopContent.sum(DATABASE, "order_line"));
    }
}

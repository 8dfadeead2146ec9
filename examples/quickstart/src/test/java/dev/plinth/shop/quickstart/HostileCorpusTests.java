package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the corpus through the door. */
@Tag("proof")
class HostileCorpusTests {
    private static final int AT_LEAST = 80;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    @BeforeEach
    void empty() throws SQLException {
        ShopContent.clear(DATABASE);
    }

    @Test
    void isACorpus() {
        assertThat(HostileCorpus.all())
                .hasSizeGreaterThan(AT_LEAST)
                .extracting(HostileCorpus.Case::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesWhatItMust(HostileCorpus.Case file) throws IOException, SQLException {
        var before = ShopContent.of(DATABASE);
        var job = Job.into(DATABASE, folder).input(Files.write(folder.resolve("input.csv"), file.file()));
        file.arguments().forEach(job::with);

        var outcome = job.run();

        if (file.code() == 0) {
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.code()).isZero();
            assertThat(outcome.summary()).containsAllEntriesOf(file.expected());
            assertThat(ShopContent.sum(DATABASE, "order_line"))
                    .isEqualByComparingTo(String.valueOf(file.expected().get("revenue")));
        } else {
            FailuresTests.requireOneLine(outcome, file.code(), file.words().toArray(String[]::new));
            assertThat(folder.resolve("summary.json")).doesNotExist();
            assertThat(ShopContent.of(DATABASE)).isEqualTo(before);
        }
    }

    static List<HostileCorpus.Case> cases() {
        return HostileCorpus.all();
    }
}

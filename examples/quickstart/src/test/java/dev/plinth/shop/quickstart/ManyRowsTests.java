package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a million rows in little memory, in any order. */
@Tag("proof")
class ManyRowsTests {
    private static final int ROWS = 500_000;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    @BeforeEach
    void empty() throws SQLException {
        ShopContent.clear(DATABASE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void importsHalfAMillionRowsIn200Megabytes(boolean isShuffled) throws SQLException, IOException {
        var original = Oracle.of(SharedFile.orSample(folder));
        var many = RepeatedFile.of(original, ROWS, folder.resolve("many.csv"));
        if (isShuffled) {
            shuffle(many.path());
        }

        var outcome = Job.into(DATABASE, folder).input(many.path()).runAsProcess("-Xmx200m");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.count("rowsRead")).isGreaterThanOrEqualTo(ROWS);
        for (var counted : List.of("rowsRead", "orders", "orderLines", "creditNotes", "creditLines")) {
            assertThat(outcome.count(counted))
                    .as(counted)
                    .isEqualTo(many.copies() * (int) original.summary().getOrDefault(counted, 0));
        }
        for (var same : List.of("customers", "products", "countries")) {
            assertThat(outcome.count(same))
                    .as(same)
                    .isEqualTo(original.summary().get(same));
        }
        assertThat(outcome.rejected())
                .hasSize(many.copies() * original.rejected().size());
        var copies = BigDecimal.valueOf(many.copies());
        assertThat(ShopContent.sum(DATABASE, "order_line"))
                .isEqualByComparingTo(original.sum(false).multiply(copies));
        assertThat(ShopContent.sum(DATABASE, "credit_note_line"))
                .isEqualByComparingTo(original.sum(true).multiply(copies));
    }

    /** The lines below the header in another order; records of several lines are rejected in pieces, so there is none. */
    private static void shuffle(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        Collections.shuffle(lines.subList(1, lines.size()), new Random(1));
        Files.write(file, lines);
    }
}

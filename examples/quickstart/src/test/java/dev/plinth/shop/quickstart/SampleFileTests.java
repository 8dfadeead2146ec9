package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFileTests {
    @TempDir
    Path folder;

    @Test
    void isTheSameAtEveryRun() throws IOException {
        var first = Files.readAllBytes(SampleFile.write(folder));

        assertThat(Files.readAllBytes(SampleFile.write(folder))).isEqualTo(first);
    }

    @Test
    void hasAFewThousandRowsWithEveryReasonForRejection() {
        var sample = Oracle.of(SampleFile.write(folder));

        assertThat(sample.records()).hasSizeBetween(2000, 9000);
        assertThat(sample.rejected())
                .extracting(Oracle.Rejected::reason)
                .contains("MALFORMED", "NOT_A_SALE", "UNKNOWN_COUNTRY");
        assertThat(sample.content().creditNotes()).isNotEmpty();
    }

    @Test
    void isDirtyInTheWaysOfTheRealFile() throws IOException {
        var path = SampleFile.write(folder);
        var rows = Oracle.of(path).accepted().values();

        var times = new HashMap<String, HashSet<Object>>();
        var countries = new HashMap<String, HashSet<Object>>();
        rows.forEach(row ->
                times.computeIfAbsent(row.document(), number -> new HashSet<>()).add(row.time()));
        rows.forEach(row -> countries
                .computeIfAbsent(row.customer(), number -> new HashSet<>())
                .add(row.country()));
        countries.remove("");
        assertThat(times.values()).anyMatch(several -> several.size() > 1);
        assertThat(countries.values()).anyMatch(several -> several.size() > 1);
        assertThat(rows).anyMatch(row -> row.customer().isEmpty());
        assertThat(rows).anyMatch(row -> row.price().signum() == 0);
        assertThat(rows.stream().distinct().count()).isLessThan(rows.size());
        assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
                .contains("£");
    }
}

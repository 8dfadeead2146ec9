package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTests {
    private static final String REST = ",1,01/12/2010 08:26,1.00,1,France";

    @Test
    void keepsRecordsApartThatStrayQuotesSpan() throws IOException {
        assertThat(descriptions(row("1", "\"TOY"), row("2", "MUG"), row("3", "\"BOX"), row("4", "CUP")))
                .containsExactly("\"TOY", "MUG", "\"BOX", "CUP");
    }

    @Test
    void keepsRecordsApartThatAFieldByTheBookSpans() throws IOException {
        assertThat(descriptions(row("1", "\"TOY"), row("2", "MUG"), row("3", "\"")))
                .containsExactly("\"TOY", "MUG", "\"");
    }

    @Test
    void readsAFieldOfSeveralLines() throws IOException {
        var records = records(row("1", "\"A LAMP\nof glass, \"\"old\"\"\n\nand more\""), row("2", "MUG"));

        assertThat(records).extracting(FileRecord::firstLine).containsExactly(1L, 5L);
        assertThat(records).extracting(FileRecord::lines).containsExactly(4, 1);
        assertThat(records.get(0).fields()).hasSize(8).contains("A LAMP\nof glass, \"old\"\n\nand more", "France");
    }

    @Test
    void countsEachLineOfAFieldThatIsNeverClosed() throws IOException {
        assertThat(records("1,A,\"A LAMP", "of glass", row("2", "MUG")))
                .extracting(FileRecord::lines)
                .containsExactly(1, 1, 1);
    }

    @Test
    void endsAFieldBeforeARecordThatLooksLikeOne() throws IOException {
        var records = records("1,A,\"A LAMP", row("2", "MUG"), "of glass\"" + REST);

        assertThat(records.get(0).fields()).containsExactly("1", "A", "\"A LAMP");
        assertThat(records.get(1).fields()).contains("MUG");
        assertThat(records).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16\" MIRROR", "MIRROR 16\"", "A \"FINE\" MIRROR", "A\"", "\"A", "\"A \"\"FINE\"\" MIRROR"})
    void takesAStrayQuoteForACharacter(String description) throws IOException {
        assertThat(descriptions(row("1", description), row("2", "MUG"))).containsExactly(description, "MUG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"MIRROR, LARGE\"", "\"A \"\"FINE\"\" MIRROR\"", "\"\""})
    void readsAQuotedField(String description) throws IOException {
        assertThat(descriptions(row("1", description), row("2", "MUG")))
                .containsExactly(
                        description.substring(1, description.length() - 1).replace("\"\"", "\""), "MUG");
    }

    @Test
    void readsOnBehindAFieldThatIsTooLong() throws IOException {
        var lines = "a line of text\n".repeat(10_000);

        var records = records("1,A,\"" + lines + "\"" + REST, row("2", "MUG"));

        assertThat(records).hasSize(10_002);
        assertThat(records.get(10_001).fields()).contains("MUG");
    }

    /** Whatever a file is made of, each of its lines is in one record, or blank. */
    @Test
    void losesNoLine() throws IOException {
        var random = new Random(9);
        var pieces = List.of("\"", "\"\"", ",", "\n", "\r\n", "\r", "A", "6", "1.5", row("7", "LAMP") + "\n", "\",\"");
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(40); piece > 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }

            var records = records(text.toString());

            // Another count than the reader's, which holds itself to its own.
            long written = text.toString().lines().count();
            long read = records.stream().mapToLong(FileRecord::lines).sum();
            assertThat(read).as("lines in records of %s", text).isLessThanOrEqualTo(written);
            assertThat(written - read)
                    .as("lines of %s that are in no record", text)
                    .isLessThanOrEqualTo(
                            text.toString().lines().filter(String::isEmpty).count());
            assertThat(records)
                    .filteredOn(record -> record.fields().contains("LAMP"))
                    .hasSizeGreaterThanOrEqualTo(rows(text.toString()));
        }
    }

    /** Rows by themselves on a line, of which none may be lost. */
    private static int rows(String text) {
        return (int) text.lines().filter(row("7", "LAMP")::equals).count();
    }

    private static String row(String number, String description) {
        return number + ",A," + description + REST;
    }

    private static List<String> descriptions(String... lines) throws IOException {
        return records(lines).stream().map(record -> record.fields().get(2)).toList();
    }

    private static List<FileRecord> records(String... lines) throws IOException {
        var found = new ArrayList<FileRecord>();
        try (var reader = new RecordReader(
                new PhysicalLines(new StringReader(String.join("\n", lines))), 8, RowReader::looksLikeRow)) {
            for (var next = reader.next(); next != null; next = reader.next()) {
                found.add(next);
            }
            reader.requireAll(found.stream().mapToLong(FileRecord::lines).sum());
        }
        return found;
    }
}

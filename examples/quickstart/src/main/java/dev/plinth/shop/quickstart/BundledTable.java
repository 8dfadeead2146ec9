package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that the jar brings along. */
final class BundledTable {
    private BundledTable() {}

    /** The rows of a CSV file beside this class, in UTF-8 and with a header. */
    static List<NamedCsvRecord> read(String file) {
        try (var table = BundledTable.class.getResourceAsStream(file)) {
            if (table == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            try (var rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file again and again, each time with other document numbers.
 *
 * @param copies how often
 */
record RepeatedFile(Path path, int copies) {
    private static final Pattern NUMBER = Pattern.compile("^(\\s*[Cc]?)(\\d+)");

    /** Repeats a file in whole until it has so many records. */
    static RepeatedFile of(Oracle original, int atLeastRecords, Path target) {
        int copies = (atLeastRecords + original.records().size() - 1)
                / original.records().size();
        try (var writer = Files.newBufferedWriter(target)) {
            writer.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
            for (int copy = 0; copy < copies; copy++) {
                int shift = copy;
                for (var csvRecord : original.records()) {
                    writer.write(NUMBER.matcher(csvRecord.raw())
                            .replaceFirst(number -> number.group(1) + shift + "0" + number.group(2)));
                    writer.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RepeatedFile(target, copies);
    }
}

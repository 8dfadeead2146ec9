package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The records that are not imported, in file order. */
final class Rejections {
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    private record Rejection(long firstLine, long lines, Reason reason) {}

    /** Notes a record by its first line, counted from 1, and how many lines it has. */
    void add(long firstLine, long lines, Reason reason) {
        rejections.add(new Rejection(firstLine, lines, reason));
        counts.merge(reason, 1L, Long::sum);
    }

    /** How many there are. */
    long size() {
        return rejections.size();
    }

    /** How many there are for each reason that occurs. */
    Map<Reason, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Writes line, reason, and the record just as it stands in the file. */
    void write(RetailFile file, Path target) {
        try (var text = file.text();
                var rows = CsvWriter.builder().build(Files.newBufferedWriter(target))) {
            rows.writeRecord("line", "reason", "record");
            var lines = new PhysicalLines(text);
            for (var rejection : rejections) {
                rows.writeRecord(
                        Long.toString(rejection.firstLine()), rejection.reason().name(), record(lines, rejection));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new OutputException(target, e);
        }
    }

    private static String record(PhysicalLines lines, Rejection rejection) throws IOException {
        var written = new StringBuilder();
        long last = rejection.firstLine() + rejection.lines() - 1;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.number() >= rejection.firstLine()) {
                written.append(line.text());
            }
            if (line.number() == last) {
                return written.toString();
            }
            if (line.number() >= rejection.firstLine()) {
                written.append(line.end());
            }
        }
        throw new IllegalStateException("the file was changed while it was read: line " + last + " is gone");
    }
}

package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.plinth.shop.quickstart.report.Facts.Example;
import dev.plinth.shop.quickstart.report.Facts.Rejected;
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
    private static final int EXAMPLES = 5;

    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    private final Map<Reason, List<Example>> examples = new EnumMap<>(Reason.class);

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

    /** Each reason that occurs with the first records that were written for it. */
    List<Rejected> rejected() {
        var rejected = new ArrayList<Rejected>();
        counts.forEach((reason, count) ->
                rejected.add(new Rejected(reason.name(), count, examples.getOrDefault(reason, List.of()))));
        return rejected;
    }

    /** Writes line, reason, and the record just as it stands in the file. */
    void write(RetailFile file, Path target) {
        try (var text = file.text();
                var rows = CsvWriter.builder().build(Files.newBufferedWriter(target))) {
            rows.writeRecord("line", "reason", "record");
            var lines = new PhysicalLines(text);
            for (var rejection : rejections) {
                var record = record(lines, rejection);
                rows.writeRecord(
                        Long.toString(rejection.firstLine()), rejection.reason().name(), record);
                var shown = examples.computeIfAbsent(rejection.reason(), reason -> new ArrayList<>());
                if (shown.size() < EXAMPLES) {
                    shown.add(new Example(rejection.firstLine(), record));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
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

package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
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

    /** Notes a record by its first line, counted from 1, and how many lines it has at the most. */
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
            var lines = new Lines(text);
            for (var rejection : rejections) {
                lines.skipTo(rejection.firstLine());
                var record = lines.next(rejection.lines());
                rows.writeRecord(
                        Long.toString(rejection.firstLine()), rejection.reason().name(), record);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }

    /** A text by its physical lines, whose ends ({@code \n}, {@code \r} or {@code \r\n}) are kept. */
    private static final class Lines {
        private final Reader text;
        private long line = 1;
        private int peeked = -2;

        Lines(Reader text) {
            this.text = text;
        }

        void skipTo(long wanted) throws IOException {
            while (line < wanted) {
                next(1);
            }
        }

        String next(long count) throws IOException {
            var read = new StringBuilder();
            long end = line + count;
            for (int c = read(); c >= 0; c = read()) {
                read.append((char) c);
                if (c == '\n' || c == '\r' && peek() != '\n') {
                    line++;
                    if (line == end) {
                        break;
                    }
                }
            }
            line = end;
            return withoutLineEnds(read);
        }

        private static String withoutLineEnds(StringBuilder text) {
            int length = text.length();
            while (length > 0 && (text.charAt(length - 1) == '\n' || text.charAt(length - 1) == '\r')) {
                length--;
            }
            return text.substring(0, length);
        }

        private int peek() throws IOException {
            if (peeked == -2) {
                peeked = text.read();
            }
            return peeked;
        }

        private int read() throws IOException {
            int c = peek();
            peeked = -2;
            return c;
        }
    }
}

package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.plinth.shop.quickstart.report.Facts;
import dev.plinth.shop.quickstart.report.Facts.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that are not imported: written down in the order of the file, counted by what is wrong with them. */
final class Rejections implements AutoCloseable {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 500;
    private static final int LONGEST_PROBLEM = 120;
    private static final int LONGEST_VALUE = 40;

    private final CsvWriter target;
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
    private final Map<List<Object>, Kind> kinds = new LinkedHashMap<>();
    private long size;

    /** Records that are rejected for the same problem in the same column. */
    static final class Kind {
        private final Reason reason;
        private final String column;
        private final String value;
        private final String problem;
        private final List<Example> examples = new ArrayList<>();
        private long count;

        private Kind(RejectedException first) {
            this.reason = first.reason();
            this.column = first.column();
            this.value = Terminal.shortened(first.value(), LONGEST_VALUE);
            this.problem = Terminal.shortened(first.problem(), LONGEST_PROBLEM);
        }

        Reason reason() {
            return reason;
        }

        /** The column that is wrong, or empty for the record as a whole. */
        String column() {
            return column;
        }

        /** What is wrong with the first of them. */
        String problem() {
            return problem;
        }

        /** What is wrong with the first of them, such as {@code Quantity 'six' is not a whole number}. */
        String because() {
            return column.isEmpty() ? "there are " + problem : column + " '" + value + "' " + problem;
        }

        /** What may help, in a few words. */
        String advice() {
            return switch (column) {
                case "InvoiceDate" -> "correct the dates, or name their format with -Ddate.format";
                case "Country" -> "write the names of ISO 3166-1";
                case "UnitPrice" -> "write prices like 2.55";
                case "Quantity" ->
                    reason == Reason.NOT_A_SALE
                            ? "begin the numbers of credit notes with C"
                            : "write quantities like 6 or -6";
                case "" -> "quote fields that hold commas";
                default -> "correct the column";
            };
        }

        /** The first of them. */
        List<Example> examples() {
            return examples;
        }

        /** How many there are. */
        long count() {
            return count;
        }

        /** The same for the report. */
        Facts.Rejected rejected() {
            return new Facts.Rejected(reason.name(), column, because(), advice(), count, examples);
        }
    }

    private Rejections(CsvWriter target) {
        this.target = target;
    }

    /** Writes line, reason, the record as it stands in the file, column and problem into a file, as they come. */
    static Rejections into(Path target) {
        try {
            var writer = CsvWriter.builder().build(Files.newBufferedWriter(target));
            writer.writeRecord("line", "reason", "record", "column", "problem");
            return new Rejections(writer);
        } catch (IOException e) {
            throw new OutputException(target, e);
        }
    }

    /** Takes the next. */
    void add(FileRecord written, RejectedException why) {
        size++;
        counts.merge(why.reason(), 1L, Long::sum);
        var kind = kinds.computeIfAbsent(List.of(why.reason(), why.column()), key -> new Kind(why));
        kind.count++;
        if (kind.examples.size() < EXAMPLES) {
            var text = written.text();
            kind.examples.add(
                    new Example(written.firstLine(), text.substring(0, Math.min(text.length(), LONGEST_EXAMPLE))));
        }
        target.writeRecord(
                Long.toString(written.firstLine()), why.reason().name(), written.text(), why.column(), why.problem());
    }

    /** How many there are. */
    long size() {
        return size;
    }

    /** How many there are for each reason that occurs. */
    Map<Reason, Long> counts() {
        return Map.copyOf(counts);
    }

    /** What is wrong with them, the most frequent first. */
    List<Kind> kinds() {
        return kinds.values().stream()
                .sorted(Comparator.comparingLong(Kind::count).reversed())
                .toList();
    }

    /** What is wrong with most of them. */
    Optional<Kind> most() {
        return kinds().stream().findFirst();
    }

    /** Ends the file. */
    @Override
    public void close() {
        try {
            target.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write rejected records: " + e.getMessage(), e);
        }
    }
}

package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.plinth.shop.quickstart.PhysicalLines.Line;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of CSV (RFC 4180) of a known number of columns, so that a stray quote never swallows other records. A line
 * is a record by itself, unless a quoted field is still open at its end. Then the record goes on to the line that closes the
 * field, but only if no line in between looks like a record of its own, and if it is not too far; else the quote is a
 * character like any other.
 */
final class RecordReader implements AutoCloseable {
    /** No text in a file of records has more. */
    private static final int MOST_LINES = 200;

    private static final int MOST_CHARACTERS = 1 << 16;

    private final PhysicalLines lines;
    private final int columns;
    private final Predicate<List<String>> looksLikeRecord;
    /** Lines that were looked at for the end of a field, and are not part of it. */
    private final Deque<Line> ahead = new ArrayDeque<>();

    private long blankLines;

    /**
     * @param columns how many a record has
     * @param looksLikeRecord whether so many fields are plainly a record
     */
    RecordReader(PhysicalLines lines, int columns, Predicate<List<String>> looksLikeRecord) {
        this.lines = lines;
        this.columns = columns;
        this.looksLikeRecord = looksLikeRecord;
    }

    /** The next record, or null behind the last one; lines without a character are none. */
    @Nullable
    FileRecord next() throws IOException {
        for (var line = take(); line != null; line = take()) {
            if (line.text().isEmpty()) {
                blankLines++;
            } else {
                return recordFrom(line);
            }
        }
        return null;
    }

    /**
     * Holds what was read against the lines of the text.
     *
     * @param ofRecords lines of all records
     * @throws IllegalStateException if lines are missing, or counted twice
     */
    void requireAll(long ofRecords) {
        if (ofRecords + blankLines != lines.count()) {
            throw new IllegalStateException(lines.count() + " lines were read, of which " + ofRecords
                    + " are in records and " + blankLines + " are blank; please report this");
        }
    }

    private FileRecord recordFrom(Line line) throws IOException {
        var plain = split(line.text());
        if (line.text().indexOf('"') < 0) {
            return record(line, plain);
        }
        var unquoted = unquoted(line.text());
        if (unquoted.isEmpty()) {
            return spanning(line, plain).orElseGet(() -> record(line, plain));
        }
        // A quote that is closed by another stray one takes the columns in between for a field.
        var isPlain = unquoted.get().size() != columns && plain.size() == columns;
        return record(line, isPlain ? plain : unquoted.get());
    }

    private static FileRecord record(Line line, List<String> fields) {
        return new FileRecord(line.number(), 1, line.text(), fields);
    }

    /** The record whose quoted field is open at the end of its first line, if it is one. */
    private Optional<FileRecord> spanning(Line first, List<String> plain) throws IOException {
        if (isRecord(plain)) {
            return Optional.empty();
        }
        var text = new StringBuilder(first.text()).append(first.end());
        var taken = new ArrayList<Line>();
        while (taken.size() < MOST_LINES && text.length() < MOST_CHARACTERS) {
            var line = take();
            if (line == null) {
                break;
            }
            taken.add(line);
            if (looksLikeRecord(line)) {
                break;
            }
            text.append(line.text());
            var closed = line.text().indexOf('"') < 0 ? Optional.<List<String>>empty() : unquoted(text.toString());
            if (closed.isPresent()) {
                return Optional.of(new FileRecord(first.number(), 1 + taken.size(), text.toString(), closed.get()));
            }
            text.append(line.end());
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        return Optional.empty();
    }

    private boolean looksLikeRecord(Line line) {
        return isRecord(split(line.text()))
                || unquoted(line.text()).filter(this::isRecord).isPresent();
    }

    private boolean isRecord(List<String> fields) {
        return fields.size() == columns && looksLikeRecord.test(fields);
    }

    @Nullable
    private Line take() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    /** The fields of a line in which quotes mean nothing. */
    static List<String> split(String text) {
        return List.of(text.split(",", -1));
    }

    /** The fields of one record without their quotes, if each quoted one is closed. */
    @SuppressWarnings("removal") // the library has no other way to read what follows a closing quote
    private static Optional<List<String>> unquoted(String text) {
        try (var records = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            var found = records.stream().map(CsvRecord::getFields).toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (CsvParseException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

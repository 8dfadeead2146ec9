package dev.plinth.shop.quickstart;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the database holds otherwise than the file, written down as it is found. */
final class Differences implements AutoCloseable {
    private final CsvWriter target;

    @Nullable
    private Difference first;

    private String lastDocument = "";
    private long documents;

    private Differences(CsvWriter target) {
        this.target = target;
    }

    /** Writes document, its line in the file, where in it, and what both sides say into a file, as they come. */
    static Differences into(Path target) {
        try {
            var writer = CsvWriter.builder().build(Files.newBufferedWriter(target));
            writer.writeRecord("document", "line", "place", "in the file", "in the database");
            return new Differences(writer);
        } catch (IOException e) {
            throw new OutputException(target, e);
        }
    }

    /** Takes the next; those of one document follow each other. */
    void add(Difference difference) {
        if (first == null) {
            first = difference;
        }
        if (!difference.document().equals(lastDocument)) {
            lastDocument = difference.document();
            documents++;
        }
        target.writeRecord(
                difference.document(),
                Long.toString(difference.fileLine()),
                difference.place(),
                difference.inFile(),
                difference.inDatabase());
    }

    /** The first one, if there is any. */
    Optional<Difference> first() {
        return Optional.ofNullable(first);
    }

    /** In how many documents there are some. */
    long documents() {
        return documents;
    }

    /** Ends the file. */
    @Override
    public void close() {
        try {
            target.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write differences: " + e.getMessage(), e);
        }
    }
}

package dev.plinth.mavenplugin;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report about a schema says in JSON.
 *
 * @param holds whether nothing differs
 * @param comparisons all of them
 */
record SaidSchema(boolean holds, List<Compared> comparisons) {
    static SaidSchema read(Path report) {
        try {
            return JSON.std.beanFrom(SaidSchema.class, Files.readString(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for each difference. */
    List<String> lines() {
        return comparisons.stream()
                .flatMap(comparison ->
                        comparison.differences.stream().map(difference -> comparison.id + ": " + difference))
                .toList();
    }

    /** What was compared. */
    record Compared(String id, String question, @Nullable String left, List<Wrong> differences) {}

    /** What differs. */
    record Wrong(
            String change,
            String kind,
            String object,
            @Nullable String aspect,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable String origin) {
        @Override
        public String toString() {
            return change + " " + kind + " " + object
                    + (aspect == null ? "" : " " + aspect + ": " + actual + ", expected " + expected);
        }
    }
}

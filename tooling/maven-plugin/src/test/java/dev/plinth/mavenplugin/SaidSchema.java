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
 * @param results of all comparisons
 */
record SaidSchema(List<Compared> results) {
    static SaidSchema read(Path report) {
        try {
            return JSON.std.beanFrom(SaidSchema.class, Files.readString(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for each difference. */
    List<String> lines() {
        return results.stream()
                .flatMap(result -> result.violations.stream().map(wrong -> result.rule + ": " + wrong.difference))
                .toList();
    }

    /** What was compared. */
    record Compared(String rule, List<Wrong> violations) {}

    /** Where something differs. */
    record Wrong(Differing difference) {}

    /** What differs. */
    record Differing(
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

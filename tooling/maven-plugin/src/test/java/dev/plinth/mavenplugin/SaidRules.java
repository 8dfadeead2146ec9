package dev.plinth.mavenplugin;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report in JSON says.
 *
 * @param results of all rules
 */
record SaidRules(List<Said> results) {
    static SaidRules read(Path report) {
        try {
            return JSON.std.beanFrom(SaidRules.class, Files.readString(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line for each rule that is skipped or off, with why, and for each place that is wrong. */
    List<String> lines() {
        return results.stream().flatMap(Said::lines).distinct().toList();
    }

    /** What one rule said. */
    record Said(String rule, String status, @Nullable String note, List<Wrong> violations) {
        private Stream<String> lines() {
            return note == null
                    ? violations.stream().map(wrong -> rule + " " + wrong)
                    : Stream.of(rule + " is " + status + ": " + note);
        }
    }

    /** Where something is wrong. */
    record Wrong(String element, @Nullable String file, int line) {
        @Override
        public String toString() {
            return element + " @ " + file + (line > 0 ? ":" + line : "");
        }
    }
}

package dev.plinth.architecturerules.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Who writes the reports.
 *
 * @param name as people call it
 * @param version of this library
 */
record Tool(String name, String version) {
    static Tool read() {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Tool.class.getResourceAsStream("tool.properties"))) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tool("Plinth architecture rules", properties.getProperty("version", ""));
    }
}

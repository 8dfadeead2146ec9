package dev.plinth.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Who writes a report.
 *
 * @param name as people call it
 * @param version of its release, which is that of this library
 */
record Tool(String name, String version) {
    static Tool named(String name) {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Tool.class.getResourceAsStream("tool.properties"))) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tool(name, properties.getProperty("version", ""));
    }
}

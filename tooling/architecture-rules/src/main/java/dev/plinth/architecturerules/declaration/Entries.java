package dev.plinth.architecturerules.declaration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The entries of a Java properties file, in their order and with their lines.
 *
 * @param values by key, without the space around them
 * @param lines by key, from 1
 */
public record Entries(Map<String, String> values, Map<String, Integer> lines) {
    /** Of a file that a project does without. */
    public static final Entries NONE = new Entries(Map.of(), Map.of());

    /**
     * Reads a file.
     *
     * @throws Misdeclared if it cannot be read, is no properties file, or has a key twice
     */
    public static Entries read(Path file) {
        var text = text(file);
        var values = new LinkedHashMap<String, String>();
        try {
            new Properties() {
                private static final long serialVersionUID = 1L;

                @Override
                public synchronized Object put(Object key, Object value) {
                    if (values.containsKey(key)) {
                        throw new Misdeclared(file + ": " + key + " stands there twice; take one of the lines out");
                    }
                    return values.put((String) key, ((String) value).strip());
                }
            }.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new Misdeclared(file + ": " + e.getMessage() + "; write it as a Java properties file");
        }
        return new Entries(values, lines(text, values));
    }

    private static Map<String, Integer> lines(String text, Map<String, String> values) {
        var lines = new LinkedHashMap<String, Integer>();
        var begin = Pattern.compile("^[ \\t]*([^\\s=:]+)", Pattern.MULTILINE).matcher(text);
        int line = 1;
        int counted = 0;
        while (begin.find()) {
            if (values.containsKey(begin.group(1))) {
                line += (int) text.substring(counted, begin.start(1))
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
                counted = begin.start(1);
                lines.putIfAbsent(begin.group(1), line);
            }
        }
        return lines;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Misdeclared(file + " cannot be read (" + e.getClass().getSimpleName()
                    + "); name it relative to the outermost pom, or write it");
        }
    }
}

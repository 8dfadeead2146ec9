package dev.plinth.architecturerules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that are put into the house, and what a rule says of them. In text: {@code == } begins a twin with its title,
 * {@code -- } a file with its path (a path with {@code (gone)} behind it takes the file away; with {@code (changed)} behind it, a
 * line behind a {@code -} gives way to the one behind a {@code +} below it, which alone is added to the file), {@code >> } names a place that is
 * wrong as {@code element @ file:line}. A title that begins with {@code right} promises that nothing is wrong; with {@code alone},
 * that other twins would change what is said of it.
 *
 * @param rule the rule that is looked at
 * @param title by which means it is broken
 * @param files texts by path; an empty text takes the file away
 * @param wrong the places that are wrong
 */
record Twin(String rule, String title, Map<String, String> files, List<String> wrong) {
    private static final String CHANGED = " (changed)";

    /** The house itself. */
    static Map<String, String> house() {
        return read("house").get(0).files;
    }

    /** The twins of a rule. */
    static List<Twin> of(String rule) {
        return read(rule);
    }

    boolean isRight() {
        return title.startsWith("right");
    }

    private static List<Twin> read(String rule) {
        var twins = new ArrayList<Twin>();
        StringBuilder file = new StringBuilder();
        String path = "";
        var current = new Twin(rule, rule, new LinkedHashMap<>(), new ArrayList<>());
        for (var line : text(rule).lines().toList()) {
            boolean begins = line.startsWith("== ") || line.startsWith("-- ") || line.startsWith(">> ");
            if (begins && !path.isEmpty()) {
                current.files.put(withoutMark(path), whole(path, file));
                path = "";
            }
            if (line.startsWith("== ")) {
                current = new Twin(rule, line.substring(3), new LinkedHashMap<>(), new ArrayList<>());
                twins.add(current);
            } else if (line.startsWith("-- ") && line.endsWith(" (gone)")) {
                current.files.put(line.substring(3).replace(" (gone)", ""), "");
            } else if (line.startsWith("-- ")) {
                path = line.substring(3).strip();
                file = new StringBuilder();
            } else if (line.startsWith(">> ")) {
                current.wrong.add(line.substring(3));
            } else if (!path.isEmpty()) {
                file.append(line).append('\n');
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException(rule + ".txt: nobody knows what to do with: " + line);
            }
        }
        if (!path.isEmpty()) {
            current.files.put(withoutMark(path), whole(path, file));
        }
        return twins.isEmpty() ? List.of(current) : twins;
    }

    private static String withoutMark(String path) {
        return path.replace(CHANGED, "");
    }

    private static String whole(String path, StringBuilder text) {
        var written = text.toString().stripTrailing() + "\n";
        return path.endsWith(CHANGED) ? changed(house().getOrDefault(withoutMark(path), ""), written) : written;
    }

    private static String changed(String original, String changes) {
        var text = original;
        var old = "";
        for (var line : changes.lines().toList()) {
            if (line.startsWith("-")) {
                old = line.substring(1) + "\n";
                if (!text.contains(old)) {
                    throw new IllegalArgumentException("the house does not say: " + old);
                }
            } else {
                var fresh = line.substring(1) + "\n";
                text = old.isEmpty() ? text + fresh : text.replace(old, fresh);
                old = "";
            }
        }
        return text;
    }

    private static String text(String rule) {
        try (InputStream stream = Twin.class.getResourceAsStream("/twins/" + rule + ".txt")) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no twins/" + rule + ".txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rule + ": " + title;
    }
}

package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody says of names that went and names that came, in a file with a line for each:
 *
 * <pre>
 * # the same column under another name
 * customer.mail -> customer.email
 * # the same table
 * client -> customer
 * # names as SQL has them, the column behind its table
 * "Line Item"."net price" -> "Line Item"."gross price"
 * # new, although it looks like something that goes
 * -> customer.phone
 * </pre>
 *
 * @param lines in the order of the file
 * @param file where they stand, for people
 */
public record Renames(List<Rename> lines, String file) {
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".>]+)";
    private static final String PATH = NAME + "(?:\\." + NAME + ")*";
    private static final Pattern LINE = Pattern.compile("(?:(?<from>" + PATH + ")\\s+)?->\\s*(?<to>" + PATH + ")");

    public Renames {
        lines = List.copyOf(lines);
    }

    /** Nothing is said. */
    public static Renames none() {
        return new Renames(List.of(), "the file of renames");
    }

    /**
     * Reads a file; one that is not there says nothing.
     *
     * @throws SchemaProblem if a line has another form
     */
    public static Renames read(Path file) {
        var lines = new ArrayList<Rename>();
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(rename(file, line.strip()));
                }
            }
        } catch (NoSuchFileException e) {
            return new Renames(List.of(), file.toString());
        } catch (IOException e) {
            throw new SchemaProblem("cannot read " + file + ": " + e, e);
        }
        return new Renames(lines, file.toString());
    }

    private static Rename rename(Path file, String line) {
        var form = LINE.matcher(line);
        if (!form.matches()) {
            throw new SchemaProblem(
                    file + ": '" + line + "' is not of the form 'old -> new' or '-> new', with names as SQL has them");
        }
        return new Rename(Optional.ofNullable(form.group("from")), form.group("to"));
    }

    /** Whether the file says that something is new. */
    boolean sayNew(String name) {
        return lines.contains(new Rename(Optional.empty(), name));
    }
}

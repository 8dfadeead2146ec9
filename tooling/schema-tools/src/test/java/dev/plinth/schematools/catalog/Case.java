package dev.plinth.schematools.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change of a schema, and how the schema before it differs from the one after it. The files in {@code cases} hold
 * one kind of object each, and each case reads
 *
 * <pre>
 * -- case: gets a wider type
 * -- alembic: the line of Alembic's documentation that it stands for, if any
 * -- since: the oldest PostgreSQL that has it, if not 15
 * -- draft: yes (so if nothing is said), or: loses data, or: no, with the reason
 * create table parcel (weight integer);
 * -- change:
 * alter table parcel alter weight type bigint;
 * -- differences:
 * -- column parcel.weight: type is integer, expected bigint
 * </pre>
 *
 * <p>The roles {@code reader} and {@code writer} are there.
 *
 * @param kind the name of the file, in words
 * @param title what changes
 * @param alembic null if Alembic's documentation says nothing of it
 * @param since major version of PostgreSQL
 * @param draft whether a migration from before to after can be drafted: {@code yes}, {@code loses data}, {@code no, …}
 * @param base SQL that makes the schema before
 * @param change SQL that makes the one after out of it
 * @param differences of the schema before from the one after that is expected, one a line
 */
public record Case(
        String kind,
        String title,
        @Nullable String alembic,
        int since,
        String draft,
        String base,
        String change,
        String differences) {
    private static final Pattern FORM = Pattern.compile("""
            (?<title>[^\\n]+)
            (-- alembic: (?<alembic>[^\\n]+)
            )?(-- since: (?<since>\\d+)
            )?(-- draft: (?<draft>yes|loses data|no, [^\\n]+)
            )?(?<base>.*?)-- change:
            (?<change>.+?)-- differences:
            (?<differences>(--( [^\\n]*)?
            )+)\\s*""", Pattern.DOTALL);

    /** All, in the order of their files' names. */
    public static List<Case> all() {
        try (var files = Files.list(file("cases"))) {
            return files.sorted().flatMap(file -> in(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two for each equivalence: one without a difference, called like it, and one that is found, a near miss. */
    static List<Case> ofEquivalences() {
        return in(file("equivalences.sql"));
    }

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Case.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Case> in(Path file) {
        var kind = file.getFileName().toString().replace(".sql", "").replace('-', ' ');
        try {
            return Arrays.stream(Files.readString(file).split("(^|\n)-- case: "))
                    .filter(text -> !text.isBlank())
                    .map(text -> of(kind, text))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(String kind, String text) {
        var form = FORM.matcher(text.strip() + "\n");
        if (!form.matches()) {
            throw new IllegalArgumentException("no case of the form that " + Case.class + " shows: " + text);
        }
        return new Case(
                kind,
                form.group("title"),
                form.group("alembic"),
                since(form),
                Objects.requireNonNullElse(form.group("draft"), "yes"),
                form.group("base"),
                form.group("change"),
                form.group("differences")
                        .lines()
                        .map(line -> line.substring(Math.min(3, line.length())))
                        .collect(Collectors.joining("\n")));
    }

    private static int since(Matcher form) {
        return form.group("since") == null ? 15 : Integer.parseInt(form.group("since"));
    }

    /** Said of the test. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s", kind, title);
    }
}

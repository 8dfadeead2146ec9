package dev.plinth.schematools.snapshot;

import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.migrationrunner.SqlWord;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.server.Refusal;
import dev.plinth.schematools.server.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * SQL that makes a schema: a snapshot, or what {@code pg_dump --schema-only} wrote.
 *
 * <p>Of what only psql or a whole server understands, {@code \restrict}, its counterpart, {@code \connect} and
 * statements about the database itself are passed over. A role that the file names and the server lacks is made for as
 * long as the server is open. A schema that is there already is filled.
 *
 * @param name what it is called where it fails
 * @param text what it says
 */
public record SqlFile(String name, String text) {
    /** What a merge writes at the beginning of a line. */
    private static final List<String> CONFLICTS = List.of("<<<<<<<", ">>>>>>>", "|||||||");

    private static final String CONNECT = "\\connect";
    private static final Set<String> OF_DATABASES = Set.of("create", "alter", "drop");
    private static final Set<String> ON_DATABASES = Set.of("comment", "security", "grant", "revoke");

    private static final int MANY = 500;

    /**
     * Reads a file.
     *
     * @throws SchemaProblem if there is none, or it is no text in UTF-8
     */
    public static SqlFile read(Path file) {
        try {
            return new SqlFile(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SchemaProblem("there is no file " + file, e);
        } catch (MalformedInputException e) {
            throw new SchemaProblem(
                    file + " is no text in UTF-8; of what pg_dump writes, only its plain format is read", e);
        } catch (IOException e) {
            throw new SchemaProblem("cannot read " + file + ": " + e, e);
        }
    }

    /**
     * Runs it, statement by statement.
     *
     * @param settings SQL that is run in the same session before
     * @throws SchemaProblem at the first line that cannot be run, with the line's number and the server's reason
     */
    public void load(ScratchDatabase database, String settings) {
        refuseConflicts();
        try (var connection = database.administrator().getConnection();
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(settings);
            var script = SqlScript.of(text);
            var parts = script.statements();
            for (var part : parts) {
                run(part, script.words(part), statement, database);
            }
            if (parts.size() > MANY) {
                // Without statistics, readers of the catalog take many times as long.
                statement.execute("analyze");
            }
        } catch (SQLException e) {
            throw new SchemaProblem(name + " cannot be run: " + e.getMessage(), e);
        }
    }

    private void refuseConflicts() {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (CONFLICTS.stream().anyMatch(mark -> line.equals(mark) || line.startsWith(mark + " "))) {
                throw new SchemaProblem(at(i + 1) + ": a merge left its mark '" + line
                        + "'; say which side is right, or write the file anew");
            }
        }
    }

    private void run(SqlStatement part, List<SqlWord> words, Statement statement, ScratchDatabase database)
            throws SQLException {
        if (isAboutTheDatabase(part, words)) {
            return;
        }
        if (part.isForPsql()) {
            throw new SchemaProblem(at(part.line()) + ": " + part.refusal());
        }
        if (part.rows().isPresent()) {
            throw new SchemaProblem(at(part.line()) + ": rows of " + table(words)
                    + "; a schema has none, write the file with pg_dump --schema-only");
        }
        try {
            statement.execute(part.sql());
        } catch (PSQLException e) {
            // An error of the driver, or of the way to the server, has no message of the server's.
            var refusal = Refusal.in(e).orElseThrow(() -> e);
            var role = refusal.missingRole();
            if (role.isPresent()) {
                database.server().lendRole(role.get());
                run(part, words, statement, database);
            } else if (!isHarmless(words, refusal)) {
                var error = refusal.message();
                throw new SchemaProblem(at(part.lineAt(error.getPosition())) + ": " + reason(refusal), e);
            }
        }
    }

    /** A statement about a database, or a line for psql that goes to another one. */
    private static boolean isAboutTheDatabase(SqlStatement part, List<SqlWord> words) {
        if (part.isForPsql()) {
            return part.sql().equals(CONNECT) || part.sql().startsWith(CONNECT + " ");
        }
        int kind = OF_DATABASES.stream().anyMatch(word -> begins(words, word)) ? 1 : behindOn(words);
        return kind < words.size()
                && words.get(kind).is("database")
                && (kind == 1 || ON_DATABASES.stream().anyMatch(word -> begins(words, word)));
    }

    private static boolean begins(List<SqlWord> words, String word) {
        return !words.isEmpty() && words.get(0).is(word);
    }

    /** Whose rows a {@code copy} brings. */
    private static String table(List<SqlWord> copy) {
        return copy.stream()
                .skip(1)
                .takeWhile(word -> !word.is("(") && !word.is("from"))
                .map(SqlWord::text)
                .collect(Collectors.joining());
    }

    private static int behindOn(List<SqlWord> words) {
        int at = 0;
        while (at < words.size() && !words.get(at).is("on")) {
            at++;
        }
        return at + 1;
    }

    private static boolean isHarmless(List<SqlWord> words, Refusal refusal) {
        return refusal.isOfExistingSchema()
                // A newer pg_dump sets what an older server does not know.
                || refusal.isOfUnknownObject() && begins(words, "set");
    }

    private static String reason(Refusal refusal) {
        var message = firstLine(refusal.message().getMessage());
        return refusal.remedy()
                .or(() -> Optional.ofNullable(refusal.message().getHint()).map(SqlFile::firstLine))
                .map(remedy -> message + "; " + remedy)
                .orElse(message);
    }

    /** What is unfinished is quoted to its end. */
    private static String firstLine(@Nullable String message) {
        var lines = String.valueOf(message).lines().limit(2).toList();
        return lines.get(0) + (lines.size() > 1 ? " …" : "");
    }

    private String at(long line) {
        return name + ", line " + line;
    }
}

package dev.plinth.migrationrunner;

import dev.plinth.migrationrunner.SqlScript.Passage;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.parser.ParserContext;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.parser.PeekingReader;
import org.flywaydb.core.internal.parser.Recorder;
import org.flywaydb.core.internal.parser.StatementType;
import org.flywaydb.core.internal.parser.Token;
import org.flywaydb.core.internal.parser.TokenType;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.Delimiter;
import org.flywaydb.core.internal.sqlscript.ParsedSqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlScriptMetadata;
import org.flywaydb.database.postgresql.PostgreSQLCopyParsedStatement;
import org.flywaydb.database.postgresql.PostgreSQLParser;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's parser for PostgreSQL, set right where Flyway 13.12 takes a script apart otherwise than the server does:
 *
 * <ul>
 *   <li>a string may begin with a small {@code e}, and go on behind the end of the line;
 *   <li>a dollar is not always a quote: {@code $1} is a parameter;
 *   <li>in {@code begin atomic}, a {@code case} may stand in a {@code case}, and {@code as end} is a name;
 *   <li>a statement may begin with a bracket;
 *   <li>rows of a {@code copy} may lack their end, for which Flyway waits for ever;
 *   <li>a line may be for psql.
 * </ul>
 *
 * It keeps what it found in the script that it parsed last.
 */
final class ScriptParser extends PostgreSQLParser {
    private static final Set<String> COMMENTS_OF_PG_DUMP = Set.of("\\restrict", "\\unrestrict");

    /** The first words of statements that Flyway runs without a transaction. */
    private static final Set<String> MAY_RUN_OUTSIDE =
            Set.of("ALTER", "CREATE", "DISCARD", "DROP", "REINDEX", "VACUUM");

    private static final String NAME_START = "[A-Za-z_\\x{80}-\\x{10ffff}]";
    private static final Pattern DOLLARS =
            Pattern.compile("\\$(?:" + NAME_START + "[A-Za-z0-9_\\x{80}-\\x{10ffff}]*+)?\\$");

    private static final String PREFIXES = "eEbBxXnN";
    private static final Pattern GOES_ON =
            Pattern.compile("(?:[ \\t\\f\\x0B]|--[^\\n\\r]*+)*+[\\n\\r](?:\\s|--[^\\n\\r]*+[\\n\\r])*+'");
    private static final Pattern END_OF_ROWS = Pattern.compile("^\\\\\\.[ \\t\\r]*+(?:\\n|\\z)", Pattern.MULTILINE);

    private boolean inTransaction = true;
    private String text = "";
    private final List<SqlStatement> statements = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    /** Where the last statement ended, and how many passages lie before. */
    private int end;

    private int passed;

    /** The last semicolon that ends something. */
    private int semicolon = -1;

    /** A place in the text, and its line. */
    private int counted;

    private int line = 1;

    ScriptParser(Configuration configuration, ParsingContext context) {
        super(configuration, context);
    }

    SqlScript script(String sql) {
        try (var found = parse(new StringResource(sql))) {
            found.forEachRemaining(statement -> {});
        } catch (FlywayException e) {
            // A bracket or a body is open at the end; what the server says of that is better.
            add(begin(), text.length(), Optional.empty());
        }
        return new SqlScript(text, statements, passages, inTransaction);
    }

    /** The first that Flyway calls for a script. */
    @Override
    protected Reader replacePlaceholders(Reader reader, SqlScriptMetadata metadata) {
        var script = new StringWriter();
        try {
            super.replacePlaceholders(reader, metadata).transferTo(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text = script.toString();
        inTransaction = true;
        statements.clear();
        passages.clear();
        end = 0;
        passed = 0;
        semicolon = -1;
        counted = 0;
        line = 1;
        return new StringReader(text);
    }

    @Override
    protected ParsedSqlStatement createStatement(
            PeekingReader reader,
            Recorder recorder,
            int statementPos,
            int statementLine,
            int statementCol,
            int nonCommentPartPos,
            int nonCommentPartLine,
            int nonCommentPartCol,
            StatementType statementType,
            boolean canExecuteInTransaction,
            Delimiter delimiter,
            String sql,
            List<Token> tokens,
            boolean batchable)
            throws IOException {
        inTransaction &= canExecuteInTransaction;
        var begin = begin();
        var until = semicolon < begin ? text.length() : semicolon;
        end = Math.min(until + 1, text.length());
        if (statementType == StatementType.UNKNOWN || statementType == StatementType.GENERIC) {
            var statement = add(begin, until, Optional.empty());
            return new ParsedSqlStatement(
                    begin,
                    statement.line(),
                    nonCommentPartCol,
                    statement.sql(),
                    delimiter,
                    canExecuteInTransaction,
                    batchable);
        }
        var rows = readRows(reader);
        var statement = add(begin, until, Optional.of(rows));
        return new PostgreSQLCopyParsedStatement(begin, statement.line(), nonCommentPartCol, statement.sql(), rows);
    }

    private SqlStatement add(int begin, int until, Optional<String> rows) {
        var statement = new SqlStatement(
                lineOf(begin), begin, text.substring(begin, until).stripTrailing(), rows);
        statements.add(statement);
        return statement;
    }

    /** Where the next statement begins; Flyway would leave out a bracket there. */
    private int begin() {
        while (passed < passages.size() && passages.get(passed).start() < end) {
            passed++;
        }
        var at = end;
        for (int next = passed; ; next++) {
            while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';')) {
                at++;
            }
            if (next == passages.size()
                    || passages.get(next).start() != at
                    || passages.get(next).kind() != Passage.Kind.COMMENT) {
                return at;
            }
            at = passages.get(next).end();
        }
    }

    private int lineOf(int at) {
        if (at < counted) {
            line = 1;
            counted = 0;
        }
        line += (int) text.substring(counted, at).chars().filter(c -> c == '\n').count();
        counted = at;
        return line;
    }

    /** From behind a semicolon and the rest of its line. */
    private String readRows(PeekingReader reader) throws IOException {
        var endOfLine = text.indexOf('\n', end);
        var from = endOfLine < 0 ? text.length() : endOfLine + 1;
        var mark = END_OF_ROWS.matcher(text).region(from, text.length());
        var found = mark.find();
        var until = found ? mark.start() : text.length();
        var after = found ? mark.end() : text.length();
        reader.swallow(after - end);
        end = after;
        passages.add(new Passage(Passage.Kind.ROWS, from, until));
        return text.substring(from, until);
    }

    @Override
    protected Token handleDelimiter(PeekingReader reader, ParserContext context, int pos, int line, int col)
            throws IOException {
        if (context.getParensDepth() == 0 && context.getBlockDepth() == 0) {
            semicolon = pos;
        }
        return super.handleDelimiter(reader, context, pos, line, col);
    }

    @Override
    protected void adjustBlockDepth(ParserContext context, List<Token> tokens, Token keyword, PeekingReader reader) {
        var word = keyword.getText();
        var isName = lastTokenIs(tokens, context.getParensDepth(), "AS");
        if (word.equals("ATOMIC") && lastTokenIs(tokens, context.getParensDepth(), "BEGIN")
                || word.equals("CASE") && context.getBlockDepth() > 0 && !isName) {
            context.increaseBlockDepth(word);
        } else if (word.equals("END") && context.getBlockDepth() > 0 && !isName) {
            context.decreaseBlockDepth();
        }
    }

    @Override
    protected @Nullable Boolean detectCanExecuteInTransaction(String simplifiedStatement, List<Token> keywords) {
        // Flyway looks at each word, and takes a database that it does not know for one older than version 12.
        return simplifiedStatement.startsWith("ALTER TYPE")
                        || keywords.isEmpty() // all of it stands in brackets
                        || !MAY_RUN_OUTSIDE.contains(keywords.get(0).getText())
                ? Boolean.TRUE
                : super.detectCanExecuteInTransaction(simplifiedStatement, keywords);
    }

    @Override
    protected boolean isAlternativeStringLiteral(String peek) {
        return super.isAlternativeStringLiteral(peek)
                || peek.startsWith("'", 1) && PREFIXES.indexOf(peek.charAt(0)) >= 0
                || peek.regionMatches(true, 0, "u&'", 0, 3);
    }

    @Override
    protected Token handleAlternativeStringLiteral(
            PeekingReader reader, ParserContext context, int pos, int line, int col) throws IOException {
        if (text.charAt(pos) != '$') {
            var escapes = Character.toLowerCase(text.charAt(pos)) == 'e';
            var until = endOfString(text.indexOf('\'', pos), escapes);
            return token(Passage.Kind.STRING, pos, until, line, col, reader, context);
        }
        var dollars = DOLLARS.matcher(text).region(pos, text.length());
        if (!dollars.lookingAt()) {
            reader.swallow();
            return new Token(TokenType.SYMBOL, pos, line, col, "$", "$", context.getParensDepth());
        }
        var closing = text.indexOf(dollars.group(), dollars.end());
        var until = closing < 0 ? text.length() : closing + dollars.group().length();
        return token(Passage.Kind.STRING, pos, until, line, col, reader, context);
    }

    @Override
    protected Token handleStringLiteral(PeekingReader reader, ParserContext context, int pos, int line, int col)
            throws IOException {
        return token(Passage.Kind.PLAIN_STRING, pos, endOfString(pos, false), line, col, reader, context);
    }

    private int endOfString(int quote, boolean escapes) {
        for (int at = quote + 1; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '\'') {
                if (!text.startsWith("'", at + 1)) {
                    var more = GOES_ON.matcher(text).region(at + 1, text.length());
                    return escapes && more.lookingAt() ? endOfString(more.end() - 1, true) : at + 1;
                }
                at++;
            } else if (c == '\\' && escapes) {
                at++;
            }
        }
        return text.length();
    }

    /** Each comment to the end of its line, and each line for psql. */
    @Override
    protected boolean isCommentDirective(String peek) {
        return peek.startsWith("--") || peek.startsWith("\\");
    }

    @Override
    protected Token handleCommentDirective(PeekingReader reader, ParserContext context, int pos, int line, int col)
            throws IOException {
        var until = pos;
        while (until < text.length() && text.charAt(until) != '\n' && text.charAt(until) != '\r') {
            until++;
        }
        if (text.charAt(pos) == '\\'
                && !COMMENTS_OF_PG_DUMP.contains(text.substring(pos, until).split("\\s", 2)[0])) {
            add(pos, until, Optional.empty());
        }
        return token(Passage.Kind.COMMENT, pos, until, line, col, reader, context);
    }

    @Override
    protected Token handleMultilineComment(PeekingReader reader, ParserContext context, int pos, int line, int col)
            throws IOException {
        var depth = 0;
        var at = pos;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < text.length());
        // Flyway would leave out what has no end, and the server refuses it.
        var kind = depth > 0 ? Passage.Kind.STRING : Passage.Kind.COMMENT;
        return token(kind, pos, Math.min(at, text.length()), line, col, reader, context);
    }

    private Token token(
            Passage.Kind kind, int pos, int until, int line, int col, PeekingReader reader, ParserContext context)
            throws IOException {
        passages.add(new Passage(kind, pos, until));
        reader.swallow(until - pos);
        var type = kind == Passage.Kind.COMMENT ? TokenType.COMMENT : TokenType.STRING;
        return new Token(type, pos, line, col, null, null, context.getParensDepth());
    }
}

package dev.plinth.schematools.safety;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.migrationrunner.SqlWord;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds values that conditions allow, for columns of which they speak together: the server is asked which of many candidates
 * fulfill them. Candidates are the words and numbers of the conditions and their neighbors, texts that match one of those
 * words if it is a regular expression, the default of a column, and values of its type.
 */
final class AllowedValues {
    /** How many candidates a column has, by the number of columns that are tried together. */
    private static final List<Integer> CANDIDATES = List.of(0, 700, 60, 20, 10);

    private static final int FEWEST = 6;
    private static final int OF_A_PATTERN = 700;
    private static final int OF_THE_TYPE = 40;

    private final RowSession session;

    AllowedValues(RowSession session) {
        this.session = session;
    }

    /**
     * Makes a temporary table with rows that the conditions allow, each with its number {@code rn} from 1.
     *
     * @param name of the temporary table
     * @return how many there are
     */
    long find(String name, List<FilledColumn> columns, List<Condition> conditions, int wanted) throws SQLException {
        var words = words(conditions);
        var sources = new ArrayList<String>();
        for (var column : columns) {
            sources.add("(select v::%s as %s from unnest(%s) with ordinality u(v, o) order by o) c%d"
                    .formatted(
                            column.type(),
                            column.quoted(),
                            candidates(column, words, columns.size()),
                            column.number()));
        }
        session.execute(("create temporary table %s as select row_number() over () as rn, * from"
                        + " (select * from %s where %s limit %d) found")
                .formatted(
                        name,
                        String.join(" cross join ", sources),
                        conditions.stream().map(Condition::allows).collect(Collectors.joining(" and ")),
                        wanted));
        return session.count(name);
    }

    /** SQL of an array of texts. */
    private String candidates(FilledColumn column, Set<String> words, int together) throws SQLException {
        var texts = new ArrayList<String>();
        var likely = Stream.concat(
                words.stream(), words.stream().filter(word -> isTextual(column)).flatMap(AllowedValues::matching));
        for (var text : (Iterable<String>) likely.distinct()::iterator) {
            texts.add(literal(text));
        }
        var own = "select distinct v, 1 from unnest(array[%s]::text[]) v where pg_temp.fits(v, %s)"
                .formatted(String.join(", ", texts), literal(column.type()));
        var generated = column.value().isEmpty()
                ? ""
                : " union all select (%s)::text, 2 from generate_series(1, %d) i"
                        .formatted(column.value().get(), OF_THE_TYPE);
        var given = column.given()
                .map(sql -> " union all select (" + sql + ")::text, 0")
                .orElse("");
        var none = column.required() ? "" : " union all select null, 3";
        int most = together < CANDIDATES.size() ? CANDIDATES.get(together) : FEWEST;
        return "array(select v from (%s%s%s%s) all_of_them(v, kind) order by kind limit %d)"
                .formatted(own, generated, given, none, most);
    }

    private static boolean isTextual(FilledColumn column) {
        return column.type().startsWith("character") || column.type().equals("text");
    }

    /** The strings and numbers in conditions, and the neighbors of numbers. */
    private static Set<String> words(List<Condition> conditions) {
        var words = new LinkedHashSet<String>();
        conditions.forEach(condition -> {
            collect("select " + condition.sql(), words);
            collect(condition.functions(), words);
        });
        for (var word : List.copyOf(words)) {
            try {
                var number = new BigDecimal(word);
                words.add(number.add(BigDecimal.ONE).toPlainString());
                words.add(number.subtract(BigDecimal.ONE).toPlainString());
            } catch (NumberFormatException e) {
                continue;
            }
        }
        return words;
    }

    private static void collect(String sql, Set<String> words) {
        var script = SqlScript.of(sql);
        for (var statement : script.statements()) {
            for (var word : script.words(statement)) {
                if (word.kind() == SqlWord.Kind.STRING && word.text().startsWith("$")) {
                    // The body of a function.
                    int tag = word.text().indexOf('$', 1) + 1;
                    collect(word.text().substring(tag, Math.max(word.text().length() - tag, tag)), words);
                } else if (word.kind() == SqlWord.Kind.STRING) {
                    words.add(unquoted(word.text()));
                } else if (word.kind() == SqlWord.Kind.PLAIN
                        && Character.isDigit(word.text().charAt(0))) {
                    words.add(word.text());
                }
            }
        }
    }

    private static String unquoted(String string) {
        int open = string.indexOf('\'');
        return string.substring(open + 1, Math.max(string.length() - 1, open + 1))
                .replace("''", "'");
    }

    /** Texts that a regular expression matches; none where it is not one, or one that RgxGen does not know. */
    private static Stream<String> matching(String expression) {
        try {
            var random = new Random(expression.hashCode());
            var generator = RgxGen.parse(expression);
            // Made here and now: some patterns fail only when a text is made.
            return Stream.generate(() -> generator.generate(random)).limit(OF_A_PATTERN).distinct().toList().stream();
        } catch (RgxGenParseException | IllegalArgumentException | UnsupportedOperationException e) {
            return Stream.empty();
        }
    }

    static String literal(String text) {
        return text.indexOf('\\') < 0
                ? "'" + text.replace("'", "''") + "'"
                : "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

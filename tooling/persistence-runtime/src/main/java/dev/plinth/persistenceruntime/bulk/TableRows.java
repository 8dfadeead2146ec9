package dev.plinth.persistenceruntime.bulk;

import dev.plinth.persistenceruntime.eclipselink.PostgresPlatform;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, each value as text that PostgreSQL reads: for COPY (PostgreSQL documentation, COPY, "Text Format"),
 * or as arrays for an insert.
 */
final class TableRows {
    private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_OF_FIVE_DIGITS = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter FAR_TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NEVER)
            .appendPattern("-MM-dd HH:mm:ss.SSSSSSSSSX")
            .toFormatter(Locale.ROOT);

    private final DatabaseTable table;
    private final List<@Nullable String[]> rows = new ArrayList<>();
    private List<DatabaseField> columns = List.of();

    TableRows(DatabaseTable table) {
        this.table = table;
    }

    void add(AbstractRecord row) {
        if (columns.isEmpty()) {
            columns = List.copyOf(row.getFields());
        }
        var values = new @Nullable String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = text(columns.get(i), row.get(columns.get(i)));
        }
        rows.add(values);
    }

    /** The table as SQL names it. */
    String table() {
        return quoted(table.getName());
    }

    String copyStatement() {
        return "copy " + table() + " (" + names() + ") from stdin";
    }

    String copyText() {
        var text = new StringBuilder();
        for (var row : rows) {
            var separator = "";
            for (var value : row) {
                text.append(separator);
                if (value == null) {
                    text.append("\\N");
                } else {
                    appendEscaped(text, value);
                }
                separator = "\t";
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * An insert of all rows, whose parameters are the {@link #columns} as arrays.
     *
     * @param types of the table's columns by name, without what limits their length or precision: that is the column's
     */
    String insertStatement(Map<String, String> types) {
        var values = columns.stream()
                .map(column -> "r." + quoted(column.getName()) + "::" + types.get(column.getName()))
                .collect(Collectors.joining(", "));
        var arrays = columns.stream().map(column -> "?::text[]").collect(Collectors.joining(", "));
        return "insert into " + table() + " (" + names() + ") select " + values + " from unnest(" + arrays + ") r("
                + names() + ")";
    }

    /** The values of all rows, column by column. */
    List<@Nullable String[]> columns() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> rows.stream().map(row -> row[i]).toArray(String[]::new))
                .toList();
    }

    private String names() {
        return columns.stream().map(column -> quoted(column.getName())).collect(Collectors.joining(", "));
    }

    private @Nullable String text(DatabaseField column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Timestamp timestamp) {
            // Its own text is in the zone of this JVM and does not say so.
            return text(timestamp.toInstant());
        }
        if (value instanceof Instant time) {
            return text(time);
        }
        if (value.getClass().isArray()) {
            throw new IllegalArgumentException("'" + column.getName() + "' of " + table.getName()
                    + " is mapped in a way that cannot be copied: "
                    + value.getClass().getSimpleName());
        }
        return value.toString();
    }

    /** PostgreSQL counts the years before the first one, and takes no sign. */
    private static String text(Instant time) {
        PostgresPlatform.requireKnown(time);
        if (time.isBefore(FIRST_YEAR) || !time.isBefore(YEAR_OF_FIVE_DIGITS)) {
            return FAR_TIME.format(time.atOffset(ZoneOffset.UTC)) + (time.isBefore(FIRST_YEAR) ? " BC" : "");
        }
        return time.toString();
    }

    private static void appendEscaped(StringBuilder escaped, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append(c);
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

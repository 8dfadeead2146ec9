package dev.plinth.persistenceruntime.bulk;

import dev.plinth.persistenceruntime.eclipselink.PostgresPlatform;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.jspecify.annotations.Nullable;

/** The rows of one table in the text format of COPY (PostgreSQL documentation, COPY, "Text Format"). */
final class CopyText {
    private static final Instant FIRST_YEAR = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant YEAR_OF_FIVE_DIGITS = Instant.parse("+10000-01-01T00:00:00Z");
    private static final DateTimeFormatter FAR_TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 6, SignStyle.NEVER)
            .appendPattern("-MM-dd HH:mm:ss.SSSSSSSSSX")
            .toFormatter(Locale.ROOT);

    private final DatabaseTable table;
    private final StringBuilder rows = new StringBuilder();
    private List<DatabaseField> columns = List.of();

    CopyText(DatabaseTable table) {
        this.table = table;
    }

    void add(AbstractRecord row) {
        if (columns.isEmpty()) {
            columns = List.copyOf(row.getFields());
        }
        var separator = "";
        for (var column : columns) {
            rows.append(separator);
            append(column, row.get(column));
            separator = "\t";
        }
        rows.append('\n');
    }

    String statement() {
        var names = columns.stream().map(column -> quoted(column.getName())).collect(Collectors.joining(", "));
        return "copy " + quoted(table.getName()) + " (" + names + ") from stdin";
    }

    String rows() {
        return rows.toString();
    }

    private void append(DatabaseField column, @Nullable Object value) {
        if (value == null) {
            rows.append("\\N");
        } else if (value instanceof Timestamp timestamp) {
            // Its own text is in the zone of this JVM and does not say so.
            append(timestamp.toInstant());
        } else if (value instanceof Instant time) {
            append(time);
        } else if (value.getClass().isArray()) {
            throw new IllegalArgumentException("'" + column.getName() + "' of " + table.getName()
                    + " is mapped in a way that cannot be copied: "
                    + value.getClass().getSimpleName());
        } else {
            appendEscaped(value.toString());
        }
    }

    /** PostgreSQL counts the years before the first one, and takes no sign. */
    private void append(Instant time) {
        PostgresPlatform.requireKnown(time);
        if (time.isBefore(FIRST_YEAR) || !time.isBefore(YEAR_OF_FIVE_DIGITS)) {
            FAR_TIME.formatTo(time.atOffset(ZoneOffset.UTC), rows);
            rows.append(time.isBefore(FIRST_YEAR) ? " BC" : "");
        } else {
            rows.append(time);
        }
    }

    private void appendEscaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

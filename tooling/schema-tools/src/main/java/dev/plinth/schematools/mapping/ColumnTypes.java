package dev.plinth.schematools.mapping;

import static java.util.Map.entry;

import dev.plinth.schematools.catalog.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which types of PostgreSQL take what EclipseLink binds and give what it reads, unchanged, in every time zone. Those of a
 * type that is not here, a converter decides.
 */
public final class ColumnTypes {
    private static final List<String> TEXTS = List.of("text", "character varying", "citext", "character");
    private static final List<String> LETTERS = List.of("text", "character varying", "character");
    private static final List<String> BYTES = List.of("bytea");
    private static final List<String> CLOCKS = List.of("timestamp with time zone", "timestamp without time zone");

    /** The first is the one that a new column gets. */
    private static final Map<Class<?>, List<String>> FITTING = Map.ofEntries(
            entry(String.class, TEXTS),
            entry(Clob.class, TEXTS),
            entry(char[].class, TEXTS),
            entry(Character[].class, TEXTS),
            entry(Character.class, LETTERS),
            entry(UUID.class, List.of("uuid")),
            entry(Boolean.class, List.of("boolean")),
            entry(Byte.class, List.of("smallint", "integer", "bigint", "numeric")),
            entry(Short.class, List.of("smallint", "integer", "bigint", "numeric")),
            entry(Integer.class, List.of("integer", "bigint", "numeric")),
            entry(Long.class, List.of("bigint", "numeric")),
            entry(Year.class, List.of("integer", "bigint", "smallint")),
            entry(BigInteger.class, List.of("numeric")),
            entry(BigDecimal.class, List.of("numeric")),
            entry(Float.class, List.of("real", "double precision")),
            entry(Double.class, List.of("double precision")),
            entry(Instant.class, List.of("timestamp with time zone")),
            entry(OffsetDateTime.class, List.of("timestamp with time zone")),
            entry(Timestamp.class, CLOCKS),
            entry(LocalDateTime.class, List.of("timestamp without time zone")),
            entry(LocalDate.class, List.of("date")),
            entry(Date.class, List.of("date")),
            entry(LocalTime.class, List.of("time without time zone")),
            entry(Time.class, List.of("time without time zone")),
            // EclipseLink loses the offset on its way in; it would do so with any type.
            entry(OffsetTime.class, List.of("time with time zone")),
            entry(byte[].class, BYTES),
            entry(Byte[].class, BYTES),
            entry(Blob.class, BYTES));

    /** How many digits the largest number has. */
    private static final Map<Class<?>, Integer> DIGITS =
            Map.of(Byte.class, 3, Short.class, 5, Integer.class, 10, Long.class, 19);

    private ColumnTypes() {}

    /** The types that fit a column, by name alone; empty if any may, since a converter decides. */
    public static List<String> fitting(MappedColumn column) {
        return FITTING.getOrDefault(column.type(), List.of());
    }

    /** The type that a new column gets, as PostgreSQL prints it; empty if nobody but a converter knows. */
    public static Optional<String> preferred(MappedColumn column) {
        if (!column.declared().isEmpty()) {
            return Optional.of(SqlType.of(column.declared()).toString());
        }
        return fitting(column).stream().findFirst().map(type -> switch (type) {
            case "numeric" ->
                column.precision() > 0 ? type + "(" + column.precision() + "," + column.scale() + ")" : type;
            default -> type;
        });
    }

    /**
     * Whether a column of a type keeps what the mapping writes.
     *
     * @param type as PostgreSQL prints it; of a domain, what it stands on
     */
    public static boolean fits(MappedColumn column, String type) {
        var there = SqlType.of(type);
        if (!column.declared().isEmpty() && !SqlType.of(column.declared()).equals(there)) {
            return false;
        }
        var fitting = fitting(column);
        return fitting.isEmpty()
                || fitting.contains(there.unqualified())
                        && switch (there.name()) {
                            case "character varying", "character" ->
                                there.modifier(Integer.MAX_VALUE) >= column.length();
                            case "numeric" -> hasDigits(column, there);
                            // The driver hands it to a converter as an object of its own, which is no text.
                            case "citext" -> !column.converted();
                            default -> true;
                        };
    }

    private static boolean hasDigits(MappedColumn column, SqlType type) {
        if (type.modifiers().isEmpty()) {
            return true;
        }
        int decimals = type.modifiers().get(1);
        int others = type.modifiers().get(0) - decimals;
        return DIGITS.containsKey(column.type())
                ? decimals >= 0 && others >= DIGITS.get(column.type())
                : decimals >= column.scale() && others >= column.precision() - column.scale();
    }
}

package dev.plinth.schematools.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which types of PostgreSQL take and give what a mapping writes and reads. */
public final class ColumnTypes {
    /** The first is the one that a new column gets. */
    private static final Map<Class<?>, List<String>> FITTING = Map.ofEntries(
            Map.entry(String.class, List.of("text", "character varying", "character", "citext")),
            Map.entry(UUID.class, List.of("uuid")),
            Map.entry(Short.class, List.of("smallint", "integer", "bigint")),
            Map.entry(Integer.class, List.of("integer", "bigint")),
            Map.entry(Long.class, List.of("bigint")),
            Map.entry(BigInteger.class, List.of("numeric")),
            Map.entry(BigDecimal.class, List.of("numeric")),
            Map.entry(Float.class, List.of("real", "double precision")),
            Map.entry(Double.class, List.of("double precision")),
            Map.entry(Boolean.class, List.of("boolean")),
            Map.entry(Instant.class, List.of("timestamp with time zone")),
            Map.entry(OffsetDateTime.class, List.of("timestamp with time zone")),
            Map.entry(LocalDateTime.class, List.of("timestamp without time zone")),
            Map.entry(LocalDate.class, List.of("date")),
            Map.entry(LocalTime.class, List.of("time without time zone")),
            Map.entry(byte[].class, List.of("bytea")));

    private ColumnTypes() {}

    /** The types that fit a column; empty if any may, since a converter decides. */
    public static List<String> fitting(MappedColumn column) {
        return FITTING.getOrDefault(column.type(), List.of());
    }
}

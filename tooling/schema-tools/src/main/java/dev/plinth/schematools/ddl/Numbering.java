package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts.
 *
 * @param type of its numbers, as PostgreSQL writes it
 */
record Numbering(String type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {
    private static final Map<String, Long> HIGHEST =
            Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE, "bigint", Long.MAX_VALUE);

    /** Of a sequence that stands alone. */
    static Numbering ofSequence(Structure in, SchemaObject sequence) {
        return of(String.valueOf(in.aspect(sequence, "type")), name -> in.aspect(sequence, name));
    }

    /** Of an identity column. */
    static Numbering ofIdentity(Structure in, SchemaObject column) {
        return of(
                String.valueOf(in.aspect(column, "type")),
                name -> in.form(column, name).orElse(null));
    }

    /** The aspects of one of which nothing is said but its increment. */
    static SortedMap<String, String> usual(String type, long increment) {
        long highest = HIGHEST.getOrDefault(type, Long.MAX_VALUE);
        long minimum = increment > 0 ? 1 : -highest - 1;
        long maximum = increment > 0 ? highest : -1;
        return new TreeMap<>(Map.of(
                "start", String.valueOf(increment > 0 ? minimum : maximum),
                "increment", String.valueOf(increment),
                "minvalue", String.valueOf(minimum),
                "maxvalue", String.valueOf(maximum),
                "cache", "1"));
    }

    private interface Values {
        @Nullable
        String of(String name);
    }

    private static Numbering of(String type, Values values) {
        return new Numbering(
                type,
                number(values, "start"),
                number(values, "increment"),
                number(values, "minvalue"),
                number(values, "maxvalue"),
                number(values, "cache"),
                values.of("cycle") != null);
    }

    private static long number(Values values, String name) {
        return Long.parseLong(Objects.requireNonNull(values.of(name), name));
    }

    /** What differs from what PostgreSQL takes unless told. */
    Stream<String> unusual() {
        long highest = HIGHEST.getOrDefault(type, Long.MAX_VALUE);
        long lowest = -highest - 1;
        return Stream.of(
                        said("increment by ", increment, 1),
                        said("minvalue ", minimum, increment > 0 ? 1 : lowest),
                        said("maxvalue ", maximum, increment > 0 ? highest : -1),
                        said("start with ", start, increment > 0 ? minimum : maximum),
                        said("cache ", cache, 1),
                        cycle ? Optional.of("cycle") : Optional.<String>empty())
                .flatMap(Optional::stream);
    }

    /** What is another than before. */
    Stream<String> changedFrom(Numbering before) {
        return Stream.of(
                        said("increment by ", increment, before.increment),
                        said("minvalue ", minimum, before.minimum),
                        said("maxvalue ", maximum, before.maximum),
                        said("start with ", start, before.start),
                        said("cache ", cache, before.cache),
                        cycle == before.cycle ? Optional.<String>empty() : Optional.of(cycle ? "cycle" : "no cycle"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> said(String words, long value, long usual) {
        return value == usual ? Optional.empty() : Optional.of(words + value);
    }

    /** What makes a counter below the lowest number that there is to be count on from there. */
    Optional<String> within(String sequence, Numbering before) {
        return minimum <= before.minimum
                ? Optional.empty()
                : Optional.of("select setval(" + Sql.literal(sequence) + ", greatest(last_value, " + minimum
                        + "), is_called and last_value >= " + minimum + ") from " + sequence);
    }
}

package dev.plinth.shop.model.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that a list can be searched and sorted by. It is declared once, beside the aggregate; what answers a
 * {@link Search} takes the name or the values from here.
 *
 * @param <A> the aggregate
 * @param <V> its values
 */
public final class Attribute<A, V extends Comparable<? super V>> {
    private final String name;
    private final Function<A, Stream<V>> values;
    private final Function<String, V> parser;

    private Attribute(String name, Function<A, Stream<V>> values, Function<String, V> parser) {
        this.name = name;
        this.values = values;
        this.parser = parser;
    }

    /**
     * An attribute that every aggregate has once.
     *
     * @param name what the mapping of the list calls it, such as {@code placedAt}
     * @param parser reads what {@link Object#toString()} of a value has written
     */
    public static <A, V extends Comparable<? super V>> Attribute<A, V> one(
            String name, Function<A, V> value, Function<String, V> parser) {
        return many(name, aggregate -> Stream.of(value.apply(aggregate)), parser);
    }

    /**
     * An attribute that an aggregate may lack, or that each of its parts has; a list is not sorted by it.
     *
     * @param name what the mapping calls it, such as {@code lines.item.description}
     * @param parser reads what {@link Object#toString()} of a value has written
     */
    public static <A, V extends Comparable<? super V>> Attribute<A, V> many(
            String name, Function<A, Stream<V>> values, Function<String, V> parser) {
        return new Attribute<>(name, values, parser);
    }

    /** Those whose value is one of these. */
    public Filter<A> in(Set<V> wanted) {
        return Filter.oneOf(this, wanted);
    }

    /** Those with this value. */
    public Filter<A> is(V wanted) {
        return in(Set.of(wanted));
    }

    /** Those whose value lies between two or is one of them. */
    public Filter<A> between(V least, V most) {
        return Filter.between(this, least, most, true);
    }

    /** Those whose value is the first or above it, and below the second. */
    public Filter<A> from(V least, V end) {
        return Filter.between(this, least, end, false);
    }

    /** What the mapping calls it. */
    public String name() {
        return name;
    }

    /** What an aggregate has. */
    public Stream<V> values(A aggregate) {
        return values.apply(aggregate);
    }

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    public V parse(String text) {
        try {
            return parser.apply(text);
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a place in a list by " + name + ": '" + text + "'", e);
        }
    }

    /** Which of two values comes first; texts by their code points, as the database has it. */
    public int compare(V one, V other) {
        return one instanceof String first && other instanceof String second
                ? Arrays.compare(
                        first.codePoints().toArray(), second.codePoints().toArray())
                : one.compareTo(other);
    }

    @Override
    public String toString() {
        return name;
    }
}

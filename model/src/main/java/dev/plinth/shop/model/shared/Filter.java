package dev.plinth.shop.model.shared;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One condition of a search, made by an {@link Attribute}; a search has any number of them, and an aggregate must fit all.
 *
 * @param <A> the aggregate
 */
public final class Filter<A> {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3}");

    private final Predicate<A> predicate;
    private final Consumer<Conditions> description;

    private Filter(Predicate<A> predicate, Consumer<Conditions> description) {
        this.predicate = predicate;
        this.description = description;
    }

    /** The kinds of condition that can be asked of a database. */
    public interface Conditions {
        /** One of some values. */
        void oneOf(String attribute, Collection<?> values);

        /** At least one value, and at most, or below, another. */
        void between(String attribute, Object least, Object end, boolean endIncluded);

        /** A text that holds another, without regard to case. */
        void containing(String attribute, String text);
    }

    /** Whether an aggregate fits. */
    public boolean fits(A aggregate) {
        return predicate.test(aggregate);
    }

    /** Says the condition to what answers the search by the names of attributes. */
    public void describe(Conditions conditions) {
        description.accept(conditions);
    }

    /**
     * Those whose text, or that of one of whose parts, holds another, without regard to case.
     *
     * @throws IllegalArgumentException if the other has no three letters or digits in a row, by which an index finds a text
     */
    public static <A> Filter<A> containing(Attribute<A, String> attribute, String text) {
        var wanted = Text.prose("text in " + attribute.name(), text);
        if (!WORD.matcher(wanted).find()) {
            throw new IllegalArgumentException("text in " + attribute.name()
                    + " must have three letters or digits in a row, to be found by: '" + wanted + "'");
        }
        var folded = folded(wanted);
        return new Filter<>(
                aggregate -> attribute
                        .values(aggregate)
                        .anyMatch(value -> folded(value).contains(folded)),
                conditions -> conditions.containing(attribute.name(), wanted));
    }

    static <A, V extends Comparable<? super V>> Filter<A> oneOf(Attribute<A, V> attribute, Set<V> values) {
        var wanted = Set.copyOf(values);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("values of " + attribute.name() + " must not be empty: []");
        }
        return new Filter<>(
                aggregate -> attribute.values(aggregate).anyMatch(wanted::contains),
                conditions -> conditions.oneOf(attribute.name(), wanted));
    }

    static <A, V extends Comparable<? super V>> Filter<A> between(
            Attribute<A, V> attribute, V least, V end, boolean endIncluded) {
        // In the form in which values are stored.
        var first = attribute.parse(least.toString());
        var last = attribute.parse(end.toString());
        return new Filter<>(
                aggregate -> attribute
                        .values(aggregate)
                        .anyMatch(value -> attribute.compare(value, first) >= 0
                                && attribute.compare(value, last) < (endIncluded ? 1 : 0)),
                conditions -> conditions.between(attribute.name(), first, last, endIncluded));
    }

    /** In capitals, which have one sigma; only for lists without a database, which folds for itself. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}

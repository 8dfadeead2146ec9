package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Text;
import dev.plinth.shop.model.shared.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** One condition of a search for orders; a search has any number of them, and an order must fit all. */
public sealed interface OrderFilter {
    /** What this condition is to whoever answers the search. */
    <R> R fold(Cases<R> cases);

    /**
     * Every kind of condition; whoever answers searches has an answer to each.
     *
     * @param <R> what a condition becomes
     */
    interface Cases<R> {
        /** Orders of a customer. */
        R boughtBy(CustomerId customer);

        /** Orders placed at or after the first instant and before the second. */
        R placedBetween(Instant from, Instant until);

        /** Orders in one of the statuses. */
        R hasStatus(Set<OrderStatus> statuses);

        /** Orders whose total, whatever the currency, lies between two amounts or is one of them. */
        R totalBetween(Amount least, Amount most);

        /** Orders with a line whose description holds the text, without regard to case; of three letters or more. */
        R lineContains(String text);
    }

    /** Orders of a customer. */
    record BoughtBy(CustomerId customer) implements OrderFilter {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.boughtBy(customer);
        }
    }

    /** Orders placed at or after the first instant and before the second. */
    record PlacedBetween(Instant from, Instant until) implements OrderFilter {
        /** Cuts both to whole microseconds. */
        public PlacedBetween {
            from = Timestamp.canonical(from);
            until = Timestamp.canonical(until);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.placedBetween(from, until);
        }
    }

    /** Orders in one of the statuses. */
    record HasStatus(Set<OrderStatus> statuses) implements OrderFilter {
        /** Refuses an empty set, which no order would fit. */
        public HasStatus {
            statuses = Set.copyOf(statuses);
            if (statuses.isEmpty()) {
                throw new IllegalArgumentException("statuses must not be empty: []");
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.hasStatus(statuses);
        }
    }

    /** Orders whose total, whatever the currency, lies between two amounts or is one of them. */
    record TotalBetween(Amount least, Amount most) implements OrderFilter {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.totalBetween(least, most);
        }
    }

    /** Orders with a line whose description holds the text, without regard to case; of three letters or more. */
    record LineContains(String text) implements OrderFilter {
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3}");

        /** Strips the text, and refuses one without three letters or digits in a row, which no index could find. */
        public LineContains {
            text = Text.prose("text of a line", text);
            if (!WORD.matcher(text).find()) {
                throw new IllegalArgumentException(
                        "text of a line must have three letters or digits in a row, to be found by: '" + text + "'");
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.lineContains(text);
        }
    }
}

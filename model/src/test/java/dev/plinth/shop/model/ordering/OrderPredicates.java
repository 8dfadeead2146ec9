package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.Amount;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What each condition of a search asks of an order. */
final class OrderPredicates implements OrderFilter.Cases<Predicate<Order>> {
    @Override
    public Predicate<Order> boughtBy(CustomerId customer) {
        return order -> order.customer().filter(customer::equals).isPresent();
    }

    @Override
    public Predicate<Order> placedBetween(Instant from, Instant until) {
        return order -> !order.placedAt().isBefore(from) && order.placedAt().isBefore(until);
    }

    @Override
    public Predicate<Order> hasStatus(Set<OrderStatus> statuses) {
        return order -> statuses.contains(order.status());
    }

    @Override
    public Predicate<Order> totalBetween(Amount least, Amount most) {
        return order -> order.total().amount().compareTo(least) >= 0
                && order.total().amount().compareTo(most) <= 0;
    }

    @Override
    public Predicate<Order> lineContains(String text) {
        return order -> order.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.item().description()))
                .anyMatch(description -> folded(description).contains(folded(text)));
    }

    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}

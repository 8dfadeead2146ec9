package dev.plinth.shop.model.ordering;

import static java.util.Comparator.comparing;

import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerStatus;
import dev.plinth.shop.model.ordering.OrderSearch.Direction;
import dev.plinth.shop.model.ordering.OrderSearch.Position;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.InMemoryRepository;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.Page;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders without a database. */
public final class InMemoryOrders extends InMemoryRepository<Order, OrderId> implements Orders {
    private final OrderPredicates predicates = new OrderPredicates();

    /** No orders yet. */
    public InMemoryOrders(InMemoryTransactions transactions) {
        super(transactions, Order.class, "pk_sales_order_id", Order::id);
        unique("uq_sales_order_number", Order::number);
        reference("fk_sales_order_customer_id", order -> order.customer().stream(), Customer.class);
        reference(
                "fk_order_line_product_id",
                order -> order.lines().stream().map(line -> line.item().product()),
                Product.class);
        ruleOfNew(
                "ck_sales_order_customer_active",
                (order, kept) -> order.customer()
                        .flatMap(customer -> kept.find(Customer.class, customer))
                        .filter(customer -> customer.status() != CustomerStatus.ACTIVE)
                        .isEmpty());
        rule(
                "ck_sales_order_credit_notes_counted",
                (order, kept) -> order.creditNotes()
                        == kept.all(CreditNote.class)
                                .filter(note -> note.order().equals(Optional.of(order.id())))
                                .count());
    }

    @Override
    public Optional<Order> findByNumber(OrderNumber number) {
        return all().filter(order -> order.number().equals(number)).findFirst();
    }

    @Override
    public Order lock(OrderId id) {
        lockOne(id);
        return get(id);
    }

    @Override
    public Page<OrderSummary, Position> search(OrderSearch search) {
        var order = search.direction() == Direction.ASCENDING
                ? ascending(search.sort())
                : ascending(search.sort()).reversed();
        var found = all().filter(candidate -> search.filters().stream()
                        .allMatch(filter -> filter.fold(predicates).test(candidate)))
                .map(OrderSummary::new)
                .map(summary -> new Place(summary, search.positionOf(summary)))
                .filter(place -> search.after().stream().allMatch(last -> order.compare(place.position(), last) > 0))
                .sorted(comparing(Place::position, order))
                .limit(search.pageSize() + 1L)
                .toList();
        var page = found.subList(0, Math.min(found.size(), search.pageSize()));
        var next = found.size() > page.size()
                ? Optional.of(page.get(page.size() - 1).position())
                : Optional.<Position>empty();
        return new Page<>(page.stream().map(Place::order).toList(), next);
    }

    @Override
    public List<OrderSummary> summarize(Collection<OrderNumber> numbers) {
        return all().filter(order -> numbers.contains(order.number()))
                .map(OrderSummary::new)
                .toList();
    }

    List<Order> findAll() {
        return all().toList();
    }

    /** As a database sorts: a text by its code points, an identifier by its digits. */
    private static Comparator<Position> ascending(OrderSort sort) {
        Comparator<Position> byKey = switch (sort) {
            case PLACED_AT -> comparing(place -> Instant.parse(place.value()));
            case NUMBER -> comparing(place -> place.value().codePoints().toArray(), Arrays::compare);
            case TOTAL -> comparing(place -> Amount.of(place.value()));
        };
        return byKey.thenComparing(place -> place.id().toString());
    }

    private record Place(OrderSummary order, Position position) {}
}

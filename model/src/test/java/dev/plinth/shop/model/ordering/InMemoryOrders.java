package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerStatus;
import dev.plinth.shop.model.shared.InMemoryRepository;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Position;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders without a database. */
public final class InMemoryOrders extends InMemoryRepository<Order, OrderId> implements Orders {
    /** No orders yet. */
    public InMemoryOrders(InMemoryTransactions transactions) {
        super(transactions, Order.class, "pk_sales_order_id", Order::id);
        unique("uq_sales_order_number", Order::number);
        readableWhere(InMemoryOrders::isOf);
        writableWhere((order, to) ->
                isOf(order, to) && (order.status() == OrderStatus.PLACED || order.status() == OrderStatus.CANCELLED));
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
        return findAndLock(id).orElseThrow(() -> new NotFound("order", id));
    }

    @Override
    public Page<OrderSummary, Position<OrderId>> search(Search<Order, OrderId> search) {
        return page(search, OrderSummary::new);
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

    private static boolean isOf(Order order, String customer) {
        return order.customer()
                .filter(buyer -> buyer.toString().equals(customer))
                .isPresent();
    }
}

package dev.plinth.shop.server.ordering;

import static dev.plinth.shop.server.ordering.OrderingOperation.CANCEL_ORDER;
import static dev.plinth.shop.server.ordering.OrderingOperation.DELIVER_ORDER;
import static dev.plinth.shop.server.ordering.OrderingOperation.FIND_ORDERS;
import static dev.plinth.shop.server.ordering.OrderingOperation.FIND_ORDERS_OF_CUSTOMER;
import static dev.plinth.shop.server.ordering.OrderingOperation.GET_ORDER;
import static dev.plinth.shop.server.ordering.OrderingOperation.PAY_ORDER;
import static dev.plinth.shop.server.ordering.OrderingOperation.PLACE_ORDER;
import static dev.plinth.shop.server.ordering.OrderingOperation.SHIP_ORDER;

import dev.plinth.shop.api.v1.ordering.FindOrders;
import dev.plinth.shop.api.v1.ordering.OrderDetails;
import dev.plinth.shop.api.v1.ordering.OrderEntry;
import dev.plinth.shop.api.v1.ordering.PayOrder;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.api.v1.shared.PageQuery;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.server.message.Identifiers;
import dev.plinth.shop.server.message.MoneyConversion;
import dev.plinth.shop.usecases.ordering.FindingOrders;
import dev.plinth.shop.usecases.ordering.FulfillingOrders;
import dev.plinth.shop.usecases.ordering.PayingOrders;
import dev.plinth.shop.usecases.ordering.PlacingOrders;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Orders, from a request to its answer, whatever the server. */
public final class OrdersApi implements Api {
    private final RequestTransactions transactions;
    private final Lists lists;
    private final PlacingOrders placing;
    private final FindingOrders finding;
    private final PayingOrders paying;
    private final FulfillingOrders fulfilling;

    /** Orders, through their use cases. */
    public OrdersApi(
            RequestTransactions transactions,
            Lists lists,
            PlacingOrders placing,
            FindingOrders finding,
            PayingOrders paying,
            FulfillingOrders fulfilling) {
        this.transactions = transactions;
        this.lists = lists;
        this.placing = placing;
        this.finding = finding;
        this.paying = paying;
        this.fulfilling = fulfilling;
    }

    /** Places an order, as its caller may. */
    public Answer<OrderDetails> place(Call call, PlaceOrder message) {
        return transactions.once(call, PLACE_ORDER, message, wanted -> {
            var order = placed(call.caller().customer(), wanted);
            return Answer.created(OrderConversion.details(order), order.version(), "/v1/orders/" + order.id());
        });
    }

    private Order placed(Optional<UUID> caller, PlaceOrder wanted) {
        var number = new OrderNumber(wanted.number());
        var country = MoneyConversion.country("country", wanted.country());
        var currency = MoneyConversion.currency("currency", wanted.currency());
        var items = OrderConversion.items(wanted.lines());
        var buyer = Optional.ofNullable(wanted.customerId()).map(CustomerId::new);
        return placing.placeAs(caller.map(CustomerId::new), number, buyer, country, currency, items);
    }

    /** An order with its lines and payments. */
    public Answer<OrderDetails> get(Call call, String id) {
        return transactions.read(call, GET_ORDER, () -> shown(finding.byId(Identifiers.of(id, OrderId::new))));
    }

    /** A page of the orders that fit the conditions of the query. */
    public Answer<Page<OrderEntry>> find(Call call) {
        return transactions.read(call, FIND_ORDERS, FindOrders.class, question -> {
            var search = OrderConversion.search(question);
            var place = lists.place(call, question, OrderId::new);
            var page = finding.search(place.map(search::after).orElse(search));
            return lists.page(call, question, page, OrderConversion::entry, OrderId::value);
        });
    }

    /** A page of a customer's orders, the newest first. */
    public Answer<Page<OrderEntry>> findOfCustomer(Call call, String customer) {
        return transactions.read(call, FIND_ORDERS_OF_CUSTOMER, PageQuery.class, question -> {
            var buyer = Identifiers.of(customer, CustomerId::new);
            var page = finding.ofCustomer(buyer, question.pageSize(), lists.place(call, question, OrderId::new));
            return lists.page(call, question, page, OrderConversion::entry, OrderId::value);
        });
    }

    /** Notes a payment; where the request names a version, of that version only. */
    public Answer<OrderDetails> pay(Call call, String id, PayOrder message) {
        return transactions.once(
                call,
                PAY_ORDER,
                message,
                wanted -> shown(paying.pay(
                        Identifiers.of(id, OrderId::new),
                        call.expectedVersion(),
                        PaymentMethod.valueOf(wanted.method().name()),
                        MoneyConversion.money("amount", wanted.amount()),
                        wanted.reference(),
                        wanted.paidAt())));
    }

    /** Sends the goods of the version that the request names. */
    public Answer<OrderDetails> ship(Call call, String id) {
        return changed(call, SHIP_ORDER, id, fulfilling::ship);
    }

    /** Notes that the goods arrived. */
    public Answer<OrderDetails> deliver(Call call, String id) {
        return changed(call, DELIVER_ORDER, id, fulfilling::deliver);
    }

    /** Calls the order off. */
    public Answer<OrderDetails> cancel(Call call, String id) {
        return changed(call, CANCEL_ORDER, id, fulfilling::cancel);
    }

    private Answer<OrderDetails> changed(
            Call call, Operation operation, String id, BiFunction<OrderId, ExpectedVersion, Order> verb) {
        return transactions.once(
                call, operation, () -> shown(verb.apply(Identifiers.of(id, OrderId::new), call.expectedVersion())));
    }

    private static Answer<OrderDetails> shown(Order order) {
        return Answer.ok(OrderConversion.details(order), order.version());
    }
}

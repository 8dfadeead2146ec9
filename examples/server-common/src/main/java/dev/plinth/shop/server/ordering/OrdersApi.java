package dev.plinth.shop.server.ordering;

import static dev.plinth.shop.server.ordering.OrderingOperation.FIND_ORDERS;
import static dev.plinth.shop.server.ordering.OrderingOperation.FIND_ORDERS_OF_CUSTOMER;
import static dev.plinth.shop.server.ordering.OrderingOperation.GET_ORDER;
import static dev.plinth.shop.server.ordering.OrderingOperation.PLACE_ORDER;

import dev.plinth.shop.api.v1.ordering.FindOrders;
import dev.plinth.shop.api.v1.ordering.OrderDetails;
import dev.plinth.shop.api.v1.ordering.OrderEntry;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.api.v1.shared.PageQuery;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.server.message.Fields;
import dev.plinth.shop.server.message.Identifiers;
import dev.plinth.shop.server.message.MoneyConversion;
import dev.plinth.shop.server.message.Query;
import dev.plinth.shop.server.message.Valid;
import dev.plinth.shop.usecases.ordering.FindingOrders;
import dev.plinth.shop.usecases.ordering.PlacingOrders;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Placing and finding orders, from a request to its answer, whatever the server. */
public final class OrdersApi {
    private static final Map<String, String> NEWEST_FIRST =
            Map.of("sort", "PLACED_AT", "direction", "DESCENDING", "pageSize", "50");

    private final RequestTransactions transactions;
    private final Lists lists;
    private final PlacingOrders placing;
    private final FindingOrders finding;

    /** Orders, through their use cases. */
    public OrdersApi(RequestTransactions transactions, Lists lists, PlacingOrders placing, FindingOrders finding) {
        this.transactions = transactions;
        this.lists = lists;
        this.placing = placing;
        this.finding = finding;
    }

    /** Places an order: staff for anyone at any price, customers for themselves at the prices of the catalog. */
    public Answer<OrderDetails> place(Call call, PlaceOrder request) {
        var wanted = Valid.checked(request);
        return transactions.once(call, PLACE_ORDER, wanted, OrderDetails.class, () -> {
            var order = placed(call.caller().customer(), wanted);
            return Answer.created(OrderConversion.details(order), order.version(), "/v1/orders/" + order.id());
        });
    }

    private Order placed(Optional<UUID> caller, PlaceOrder wanted) {
        var number = new OrderNumber(wanted.number());
        var buyer = Optional.ofNullable(wanted.customerId()).or(() -> caller).map(CustomerId::new);
        var country = MoneyConversion.country("country", wanted.country());
        var currency = MoneyConversion.currency("currency", wanted.currency());
        var items = OrderConversion.items(wanted.lines());
        return caller.isPresent()
                ? placing.placeAtAskedPrices(number, buyer.orElseThrow(), country, currency, items)
                : placing.place(number, buyer.orElse(null), country, currency, items);
    }

    /** An order with its lines and payments. */
    public Answer<OrderDetails> get(Call call, String id) {
        return transactions.read(call, GET_ORDER, () -> {
            var order = finding.byId(Identifiers.of(id, OrderId::new));
            return Answer.ok(OrderConversion.details(order), order.version());
        });
    }

    /** A page of the orders that fit the conditions of the query. */
    public Answer<Page<OrderEntry>> find(Call call) {
        var question = Query.of(call.query(), FindOrders.class, NEWEST_FIRST);
        return transactions.read(call, FIND_ORDERS, () -> {
            var search = Fields.at("", () -> OrderConversion.search(question));
            var place = lists.place(call, OrderId::new);
            var page = finding.search(place.map(search::after).orElse(search));
            return lists.page(call, page, OrderConversion::entry, OrderId::value);
        });
    }

    /** A page of a customer's orders, the newest first. */
    public Answer<Page<OrderEntry>> findOfCustomer(Call call, String customer) {
        var question = Query.of(call.query(), PageQuery.class, Map.of("pageSize", "50"));
        return transactions.read(call, FIND_ORDERS_OF_CUSTOMER, () -> {
            var buyer = Identifiers.of(customer, CustomerId::new);
            var page = finding.ofCustomer(buyer, question.pageSize(), lists.place(call, OrderId::new));
            return lists.page(call, page, OrderConversion::entry, OrderId::value);
        });
    }
}

package dev.plinth.shop.server.ordering;

import static dev.plinth.shop.server.access.Endpoint.act;
import static dev.plinth.shop.server.access.Endpoint.create;
import static dev.plinth.shop.server.access.Endpoint.get;
import static dev.plinth.shop.server.access.Endpoint.list;

import dev.plinth.shop.api.v1.ordering.CreditNoteDetails;
import dev.plinth.shop.api.v1.ordering.CreditOrder;
import dev.plinth.shop.api.v1.ordering.FindOrders;
import dev.plinth.shop.api.v1.ordering.IssueCreditNote;
import dev.plinth.shop.api.v1.ordering.OrderDetails;
import dev.plinth.shop.api.v1.ordering.OrderEntry;
import dev.plinth.shop.api.v1.ordering.PayOrder;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import dev.plinth.shop.api.v1.shared.PageQuery;
import dev.plinth.shop.server.access.Endpoint;
import dev.plinth.shop.server.access.Endpoint.Customers;
import dev.plinth.shop.server.access.Operation;
import java.util.Map;

/** What the API can be asked to do with orders and credit notes, and who may ask. */
public enum OrderingOperation implements Operation {
    PLACE_ORDER(create("/v1/orders", "Places an order", Scope.WRITE, PlaceOrder.class, OrderDetails.class)
            .forCustomersToo(Customers.THEIRS)),
    FIND_ORDERS(list("/v1/orders", "Finds orders by any conditions", Scope.READ, FindOrders.class, OrderEntry.class)
            .withDefaults(Map.of("sort", "PLACED_AT", "direction", "DESCENDING", "pageSize", "50"))
            .forCustomersToo(Customers.THEIRS)),
    GET_ORDER(get("/v1/orders/{id}", "Shows an order with its lines and payments", Scope.READ, OrderDetails.class)
            .forCustomersToo(Customers.THEIRS)),
    FIND_ORDERS_OF_CUSTOMER(list(
                    "/v1/customers/{id}/orders",
                    "Lists the orders of a customer, the newest first",
                    Scope.READ,
                    PageQuery.class,
                    OrderEntry.class)
            .withDefaults(Map.of("pageSize", "50"))
            .forCustomersToo(Customers.THEIRS)),
    PAY_ORDER(act(
                    "/v1/orders/{id}/payments",
                    "Notes that money came for an order",
                    Scope.WRITE,
                    PayOrder.class,
                    OrderDetails.class)
            .ofAnyVersion()
            .forCustomersToo(Customers.THEIRS)),
    CANCEL_ORDER(act(
                    "/v1/orders/{id}/cancellation",
                    "Calls off an order that was not sent",
                    Scope.WRITE,
                    null,
                    OrderDetails.class)
            .forCustomersToo(Customers.THEIRS)),
    SHIP_ORDER(act("/v1/orders/{id}/shipment", "Sends the goods", Scope.WRITE, null, OrderDetails.class)),
    DELIVER_ORDER(
            act("/v1/orders/{id}/delivery", "Notes that the goods arrived", Scope.WRITE, null, OrderDetails.class)),
    CREDIT_ORDER(create(
            "/v1/orders/{id}/credit-notes",
            "Gives back goods of an order",
            Scope.CREDIT,
            CreditOrder.class,
            CreditNoteDetails.class)),
    FIND_CREDIT_NOTES_OF_ORDER(list(
                    "/v1/orders/{id}/credit-notes",
                    "Lists all credit notes of an order, by number",
                    Scope.READ,
                    null,
                    CreditNoteDetails.class)
            .forCustomersToo(Customers.THEIRS)),
    ISSUE_CREDIT_NOTE(create(
            "/v1/credit-notes",
            "Gives back goods whose order is not known",
            Scope.CREDIT,
            IssueCreditNote.class,
            CreditNoteDetails.class)),
    GET_CREDIT_NOTE(get("/v1/credit-notes/{id}", "Shows a credit note", Scope.READ, CreditNoteDetails.class)
            .forCustomersToo(Customers.THEIRS));

    private final Endpoint endpoint;

    OrderingOperation(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    private static final class Scope {
        static final String READ = "orders:read";
        static final String WRITE = "orders:write";
        static final String CREDIT = "orders:credit";
    }
}

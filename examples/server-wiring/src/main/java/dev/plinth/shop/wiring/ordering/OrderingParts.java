package dev.plinth.shop.wiring.ordering;

import com.google.auto.service.AutoService;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.persistence.ordering.JpaCreditNotes;
import dev.plinth.shop.persistence.ordering.JpaOrders;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.ordering.CreditNotesApi;
import dev.plinth.shop.server.ordering.OrderingOperation;
import dev.plinth.shop.server.ordering.OrdersApi;
import dev.plinth.shop.usecases.ordering.CreditingOrders;
import dev.plinth.shop.usecases.ordering.FindingOrders;
import dev.plinth.shop.usecases.ordering.FulfillingOrders;
import dev.plinth.shop.usecases.ordering.PayingOrders;
import dev.plinth.shop.usecases.ordering.PlacingOrders;
import dev.plinth.shop.wiring.ContextApi;
import dev.plinth.shop.wiring.Parts;
import java.util.List;

/** Orders and credit notes on a database. */
@AutoService(ContextApi.class)
public final class OrderingParts implements ContextApi {
    @Override
    public List<Api> open(Parts parts) {
        var transactions = parts.transactions();
        var orders = new JpaOrders(parts.database());
        var creditNotes = new JpaCreditNotes(parts.database());
        var placing = new PlacingOrders(transactions, orders, new JpaProducts(parts.database()), parts.clock());
        var finding = new FindingOrders(transactions, orders, creditNotes);
        var paying = new PayingOrders(transactions, orders);
        var fulfilling = new FulfillingOrders(transactions, orders);
        var crediting = new CreditingOrders(transactions, orders, creditNotes, parts.clock());
        return List.of(
                new OrdersApi(parts.requests(), parts.lists(), placing, finding, paying, fulfilling),
                new CreditNotesApi(parts.requests(), crediting, finding));
    }

    @Override
    public List<Operation> operations() {
        return List.of(OrderingOperation.values());
    }
}

package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.catalog.SampleProducts.aCharge;
import static dev.plinth.shop.model.catalog.SampleProducts.aProduct;
import static dev.plinth.shop.model.customer.SampleCustomers.aCustomer;
import static dev.plinth.shop.model.ordering.SampleCreditNotes.aCreditNoteAgainst;

import dev.plinth.shop.model.catalog.ChargeKind;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A shop with two goods, one charge and two customers, for the contracts of what is noted down when something is sold. */
public abstract class SellingContract {
    final Customer ann = aCustomer("17850");
    final Customer bob = aCustomer("13047");
    final Product lantern = aProduct("85123A");
    final Product candle = aProduct("22178");
    final Product postage = aCharge("POST", ChargeKind.POSTAGE);

    /** The shop, empty. */
    protected abstract Shop shop();

    @BeforeEach
    void open() {
        shop().transactions().run(() -> {
            List.of(ann, bob).forEach(shop().customers()::add);
            List.of(lantern, candle, postage).forEach(shop().products()::add);
        });
    }

    final void keep(Order... orders) {
        shop().transactions().run(() -> List.of(orders).forEach(shop().orders()::add));
    }

    final void keep(CreditNote... notes) {
        shop().transactions().run(() -> List.of(notes).forEach(shop().creditNotes()::add));
    }

    /** Gives back some of an order that is kept. */
    final CreditNote credit(Order order, String number, Item... items) {
        return shop().transactions().write(() -> {
            var kept = shop().orders().get(order.id());
            var note = aCreditNoteAgainst(kept, shop().creditNotes().findByOrder(order.id()), number, items);
            shop().creditNotes().add(note);
            return note;
        });
    }

    final <T> T read(Supplier<T> question) {
        return shop().transactions().read(question);
    }
}

package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.catalog.SampleProducts.aProduct;
import static dev.plinth.shop.model.customer.SampleCustomers.aCustomer;

import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A shop with two products and two customers, for the contracts of what is noted down when something is sold. */
public abstract class SellingContract {
    final Customer ann = aCustomer("17850");
    final Customer bob = aCustomer("13047");
    final Product lantern = aProduct("85123A");
    final Product candle = aProduct("22178");

    /** The shop, empty. */
    protected abstract Shop shop();

    @BeforeEach
    void open() {
        shop().transactions().run(() -> {
            List.of(ann, bob).forEach(shop().customers()::add);
            List.of(lantern, candle).forEach(shop().products()::add);
        });
    }

    final void keep(Order... orders) {
        shop().transactions().run(() -> List.of(orders).forEach(shop().orders()::add));
    }

    final void keep(CreditNote... notes) {
        shop().transactions().run(() -> List.of(notes).forEach(shop().creditNotes()::add));
    }

    final <T> T read(Supplier<T> question) {
        return shop().transactions().read(question);
    }
}

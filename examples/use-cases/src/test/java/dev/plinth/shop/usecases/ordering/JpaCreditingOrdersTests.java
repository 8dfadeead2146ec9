package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.usecases.Refusals.assertAllowsAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.persistence.ShopOnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaCreditingOrdersTests extends CreditingOrdersContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    Shop shop() {
        return SHOP.selling();
    }

    @Test
    void givesBackNoMoreThanWasBoughtHoweverManyCreditAtOnce() {
        var order = keep(anOrderOfSixLanterns());

        assertAllowsAtOnce(6, "credit-within-order", i -> credit(order.id(), "C" + i, pieces(1, lantern.id(), "3.39")));

        assertThat(kept(order, Order::creditNotes)).isEqualTo(6);
    }
}

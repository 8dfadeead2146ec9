package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static dev.plinth.shop.usecases.Refusals.assertAllowsAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.persistence.ShopOnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaPayingOrdersTests extends PayingOrdersContract {
    @RegisterExtension
    static final ShopOnPostgres SHOP = new ShopOnPostgres();

    @Override
    Shop shop() {
        return SHOP.selling();
    }

    @Test
    void takesNoMoreInThanTheOrderCostsHoweverManyPayAtOnce() {
        var order = keep(anOrderOfSixLanterns());

        assertAllowsAtOnce(
                6, "payment-within-total", i -> pay(order.id(), ExpectedVersion.ANY, pounds("3.39"), "ch_" + i));

        assertThat(kept(order, Order::paid)).isEqualTo(pounds("20.34"));
    }
}

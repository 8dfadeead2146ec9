package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.persistence.ShopOnPostgres;
import dev.plinth.testkit.InParallel;
import java.util.stream.IntStream;
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
        var credits = IntStream.range(0, 20)
                .<Runnable>mapToObj(i -> () -> credit(order.id(), "C" + i, pieces(1, lantern.id(), "3.39")))
                .toArray(Runnable[]::new);

        var failures = InParallel.failures(credits);

        assertThat(failures)
                .hasSize(14)
                .allSatisfy(failure -> assertThat(failure)
                        .asInstanceOf(type(BrokenRule.class))
                        .returns("credit-within-order", BrokenRule::rule));
        assertThat(kept(order, Order::creditNotes)).isEqualTo(6);
    }
}

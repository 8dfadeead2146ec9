package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.persistence.ShopOnPostgres;
import dev.plinth.testkit.InParallel;
import java.util.stream.IntStream;
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
        var payments = IntStream.range(0, 20)
                .<Runnable>mapToObj(i -> () -> pay(order.id(), ExpectedVersion.ANY, pounds("3.39"), "ch_" + i))
                .toArray(Runnable[]::new);

        var failures = InParallel.failures(payments);

        assertThat(failures)
                .hasSize(14)
                .allSatisfy(failure -> assertThat(failure)
                        .asInstanceOf(type(BrokenRule.class))
                        .returns("payment-within-total", BrokenRule::rule));
        assertThat(kept(order, Order::paid)).isEqualTo(pounds("20.34"));
    }
}

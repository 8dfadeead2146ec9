package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What takes many values takes more than the 65,535 of one statement. */
class ManyNumbersTests {
    private static final int MANY = 70_000;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @Test
    void findsAFewAmongMany() {
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            var shelf = Samples.full();
            shop.transactions().run(() -> shop.addAll(shelf.all()));

            shop.transactions().run(() -> {
                assertThat(shop.products()
                                .findBySkus(many(Sku::new, shelf.product().sku())))
                        .containsExactly(shelf.product());
                assertThat(shop.customers()
                                .findByNumbers(many(
                                        CustomerNumber::new, shelf.customer().number())))
                        .containsExactly(shelf.customer());
                var orders = many(OrderNumber::new, shelf.order().number());
                assertThat(shop.orders().summarize(orders)).hasSize(1);
                assertThat(shop.reports().productsOrdered(orders)).isNotEmpty();
                assertThat(shop.reports().ordersWithCharges(orders)).isNotEmpty();
                assertThat(shop.creditNotes()
                                .findByNumbers(
                                        many(CreditNoteNumber::new, shelf.note().number())))
                        .containsExactly(shelf.note());
            });
        }
    }

    /** Numbers of nothing, and one of something. */
    private static <T> List<T> many(Function<String, T> number, T present) {
        var absent = IntStream.range(0, MANY).mapToObj(i -> number.apply("Z" + i));
        return Stream.concat(absent, Stream.of(present)).toList();
    }
}

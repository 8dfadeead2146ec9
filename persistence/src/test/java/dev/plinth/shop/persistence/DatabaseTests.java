package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTests {
    @RegisterExtension
    static final TestDatabase ONE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @RegisterExtension
    static final TestDatabase OTHER = TestDatabase.from(ShopDatabase.TEMPLATE);

    @Test
    void keepsTwoDatabasesApart() {
        try (var one = Shop.open(Shop.login(ONE));
                var other = Shop.open(Shop.login(OTHER))) {
            var product = Samples.aProduct();

            one.transactions().run(() -> one.products().add(product));

            assertThat(one.transactions().read(() -> one.products().find(product.id())))
                    .isPresent();
            assertThat(other.transactions().read(() -> other.products().find(product.id())))
                    .isEmpty();
        }
    }

    @Test
    void goesOnWhenAnotherIsClosed() {
        try (var one = Shop.open(Shop.login(ONE))) {
            Shop.open(Shop.login(ONE)).close();

            assertThat(one.transactions()
                            .read(() ->
                                    one.categories().find(Samples.aCategory().id())))
                    .isEmpty();
        }
    }

    @Test
    void goesOnWhenAnotherOnTheSameConnectionsIsClosed() {
        var connections = Shop.login(ONE);
        var product = Samples.aProduct();
        var other = Shop.open(connections);
        try (var one = Shop.open(connections)) {
            one.transactions().run(() -> one.products().add(product));

            assertThat(one.transactions()
                            .read(() -> one.products().get(product.id()).prices()))
                    .isEmpty();
            other.close();

            assertThat(one.transactions()
                            .read(() -> one.products().get(product.id()).prices()))
                    .isEmpty();
        }
    }
}

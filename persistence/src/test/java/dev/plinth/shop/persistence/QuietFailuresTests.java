package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuietFailuresTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @Test
    void throwsWithoutLoggingAsWell() {
        try (var shop = Shop.open(Shop.login(DATABASE));
                var log = LogCapture.start()) {
            var customer = Samples.aCustomer();
            shop.transactions().run(() -> shop.customers().add(customer));

            var failure = catchThrowable(() -> shop.transactions()
                    .run(() -> shop.customers().add(new Customer(CustomerId.next(), customer.number()))));

            assertThat(failure).isInstanceOf(DuplicateKey.class);
            assertThat(log.text()).isEmpty();
        }
    }

    @Test
    void throwsWithoutAWarningWhereNoServerIs() {
        var url = "jdbc:postgresql://127.0.0.1:1/shop";
        var nowhere = DatabaseSettings.of(url, "shop_app", Optional.of("s3cret-word"), "shop")
                .pooling(1, Duration.ofSeconds(1));
        try (var log = LogCapture.start()) {
            var failure = catchThrowable(
                    () -> ConnectionPool.open(nowhere, ShopFailures::named).close());

            assertThat(failure).isInstanceOf(Unavailable.class);
            assertThat(log.warnings()).isEmpty();
            assertThat(log.text()).doesNotContain("s3cret-word");
        }
    }
}

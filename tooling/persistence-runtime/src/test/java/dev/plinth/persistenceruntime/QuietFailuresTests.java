package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.testkit.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuietFailuresTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    @Test
    void throwsWithoutLoggingAsWell() {
        try (var store = BasketStore.open(BasketStore.login(DATABASE));
                var log = LogCapture.start()) {
            store.transactions().run(() -> store.baskets().add(aBasket().number(1L)));

            var failure = catchThrowable(() ->
                    store.transactions().run(() -> store.baskets().add(aBasket().number(1L))));

            assertThat(failure).isInstanceOf(RefusedException.class);
            assertThat(log.text()).isEmpty();
        }
    }

    @Test
    void throwsWithoutAWarningWhereNoServerIs() {
        var url = "jdbc:postgresql://127.0.0.1:1/baskets";
        var nowhere = DatabaseSettings.of(url, "basket_app", Optional.of("s3cret-word"), "baskets")
                .pooling(1, Duration.ofSeconds(1));
        try (var log = LogCapture.start()) {
            var failure = catchThrowable(() -> BasketStore.pool(nowhere).close());

            assertThat(failure).isInstanceOf(RefusedException.class);
            assertThat(log.warnings()).isEmpty();
            assertThat(log.text()).doesNotContain("s3cret-word");
        }
    }
}

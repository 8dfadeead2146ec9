package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.testkit.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private BasketStore store;

    @BeforeEach
    void open() {
        store = BasketStore.open(BasketStore.login(DATABASE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsWhoAddedAndWhoChangedLast() {
        var basket = aBasket();
        store.transactions().as("ann").run(() -> store.baskets().add(basket));
        store.transactions()
                .as("bob")
                .run(() -> store.baskets().get(basket.id()).rename("changed " + basket.id()));

        var audit = store.transactions()
                .read(() -> store.baskets().history(basket.id()))
                .orElseThrow();

        assertThat(audit.createdBy()).isEqualTo("ann");
        assertThat(audit.updatedBy()).isEqualTo("bob");
        assertThat(audit.updatedAt()).isAfter(audit.createdAt());
    }

    @Test
    void tellsTheRoleWhereNoUserIsSaid() {
        var basket = aBasket();

        var audit = store.transactions().write(() -> {
            store.baskets().add(basket);
            return store.baskets().history(basket.id()).orElseThrow();
        });

        assertThat(audit.createdBy()).isEqualTo(BasketStore.ROLE);
        assertThat(audit.updatedBy()).isEqualTo(BasketStore.ROLE);
    }

    @Test
    void tellsInstantsToTheMicrosecondInEveryCentury() {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        BasketStore.administrator(DATABASE)
                .run(
                        "set session_replication_role = replica",
                        "update basket set"
                                + " created_at = '1500-02-28 23:59:59.123456Z', updated_at = '2262-04-12 00:00:00.000001Z'"
                                + " where id = '" + basket.id() + "'");

        var audit = store.transactions()
                .read(() -> store.baskets().history(basket.id()))
                .orElseThrow();

        assertThat(audit.createdAt()).isEqualTo(Instant.parse("1500-02-28T23:59:59.123456Z"));
        assertThat(audit.updatedAt()).isEqualTo(Instant.parse("2262-04-12T00:00:00.000001Z"));
    }

    @Test
    void tellsNothingOfWhatIsNotThere() {
        assertThat(store.transactions()
                        .read(() -> store.baskets().history(aBasket().id())))
                .isEmpty();
    }
}

package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketId;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionsTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private ConnectionPool pool;
    private BasketStore store;

    @BeforeEach
    void open() {
        // One connection, which every transaction gets again; a second one at a time would wait in vain.
        pool = BasketStore.pool(BasketStore.settings(DATABASE).pooling(1, Duration.ofSeconds(5)));
        store = BasketStore.open(pool.dataSource());
    }

    @AfterEach
    void close() {
        store.close();
        pool.close();
    }

    @Test
    void worksOnOneConnectionFromTheFirstReadToTheLast() {
        var basket = aBasket().put("apple", 1);
        store.transactions().run(() -> store.baskets().add(basket));
        Set<String> connections = new HashSet<>();

        store.transactions().run(() -> {
            connections.add(store.connection());
            var found = store.baskets().get(basket.id());
            connections.add(store.connection());
            found.entries();
            connections.add(store.connection());
            store.baskets().findByName(basket.name());
            connections.add(store.connection());
            store.baskets().all();
            store.baskets().count();
            connections.add(store.connection());
            found.put("pear", 1);
            manager().flush();
            connections.add(store.connection());
            manager()
                    .createQuery("select b from Basket b", Basket.class)
                    .setHint("eclipselink.read-only", "True")
                    .getResultList();
            found.tags();
            store.baskets().lock(basket.id());
            store.bulk().insert(List.of(aBasket()));
            store.baskets().all();
            connections.add(store.connection());
        });

        assertThat(connections).hasSize(1);
    }

    @Test
    void leavesNoConnectionOutWhateverHappens() {
        for (int i = 0; i < 5; i++) {
            catchThrowable(() -> store.transactions().run(() -> {
                store.connection();
                throw new UnsupportedOperationException();
            }));
            catchThrowable(() -> store.transactions().run(() -> store.value("select 1/0")));
            catchThrowable(() -> store.transactions().run(() -> {
                store.connection();
                throw new AssertionError();
            }));
            store.transactions().read(store::connection);
        }

        assertThat(pool.active()).isZero();
    }

    @Test
    void notesTheUserWithWhatIsChanged() {
        var basket = aBasket();

        store.transactions().as("ann").run(() -> store.baskets().add(basket));
        assertThat(stamps(basket)).isEqualTo("ann|ann");

        store.transactions()
                .as("Bob O'Neil")
                .run(() -> store.baskets().get(basket.id()).rename("by Bob " + basket.id()));
        assertThat(stamps(basket)).isEqualTo("ann|Bob O'Neil");
    }

    @Test
    void forgetsTheUserWithTheTransaction() {
        var first = aBasket();
        var second = aBasket();
        var third = aBasket();

        store.transactions().as("ann").run(() -> store.baskets().add(first));
        store.transactions().run(() -> store.baskets().add(second));
        catchThrowable(() -> store.transactions().as("ann").run(() -> {
            throw new UnsupportedOperationException();
        }));
        store.transactions().run(() -> store.baskets().add(third));

        assertThat(List.of(stamps(first), stamps(second), stamps(third)))
                .containsExactly("ann|ann", "basket_app|basket_app", "basket_app|basket_app");
    }

    @Test
    void writesNothingWhereNothingChanges() {
        var basket = aBasket().put("apple", 1).tag("fresh");
        store.transactions().run(() -> store.baskets().add(basket));
        var written = times(basket);

        store.transactions().run(() -> {
            var found = store.baskets().get(basket.id());
            found.entries();
            found.tags();
            store.baskets().lock(basket.id());
        });

        assertThat(times(basket)).isEqualTo(written);
    }

    @Test
    void writesAgainOnTheConnectionThatOnlyRead() {
        var basket = aBasket();
        for (int i = 0; i < 4; i++) {
            store.transactions().read(store::connection);
        }

        store.transactions().run(() -> store.baskets().add(basket));

        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isTrue();
    }

    @Test
    void notesTheUserOfTheTransactionThatWorkJoins() {
        var ofAnn = aBasket();
        var ofNoUser = aBasket();

        store.transactions()
                .as("ann")
                .run(() ->
                        store.transactions().as("bob").run(() -> store.baskets().add(ofAnn)));
        store.transactions()
                .run(() ->
                        store.transactions().as("bob").run(() -> store.baskets().add(ofNoUser)));

        assertThat(List.of(stamps(ofAnn), stamps(ofNoUser))).containsExactly("ann|ann", "basket_app|basket_app");
    }

    @Test
    void knowsAReadOnlyTransactionAlsoAroundAnotherDatabase() {
        try (var other = BasketStore.open(BasketStore.login(DATABASE))) {
            assertThatThrownBy(() -> store.transactions().read(() -> {
                        other.transactions().run(() -> other.baskets().add(aBasket()));
                        assertThat(Database.isReading()).isTrue();
                        return store.transactions().write(() -> "changed");
                    }))
                    .hasMessage("work that may change rows cannot join a read-only transaction");
            assertThat(Database.isReading()).isFalse();
        }
    }

    @Test
    void letsRepositoriesWorkInTransactionsOnly() {
        assertThatThrownBy(() -> store.baskets().find(BasketId.next()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("repositories work inside a transaction");
    }

    @Test
    void refusesToLoadAListWhenItsTransactionHasEnded() {
        var basket = aBasket();
        store.transactions().run(() -> store.baskets().add(basket));
        var found = store.transactions().read(() -> store.baskets().get(basket.id()));

        assertThatThrownBy(found::entries)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'entries' of Basket was not read before its transaction ended");
        assertThatThrownBy(() -> store.transactions().read(found::tags))
                .as("in the next transaction")
                .hasMessage("'tags' of Basket was not read before its transaction ended");
    }

    @Test
    void keepsAListThatWasReadInTime() {
        var basket = aBasket().put("apple", 1).put("pear", 2);
        store.transactions().run(() -> store.baskets().add(basket));

        var found = store.transactions().read(() -> {
            var read = store.baskets().get(basket.id());
            read.entries();
            return read;
        });

        assertThat(found.entries()).hasSize(2);
    }

    @Test
    void raisesTheVersionWithEveryChangeToAList() {
        var basket = aBasket().put("apple", 1);
        store.transactions().run(() -> store.baskets().add(basket));
        List<java.util.function.Consumer<Basket>> changes = List.of(
                found -> found.put("pear", 1),
                found -> found.put("apple", 5),
                found -> found.takeOut("apple"),
                found -> found.tag("fresh"),
                found -> found.untag("fresh"));

        for (int change = 0; change < changes.size(); change++) {
            int number = change;
            store.transactions()
                    .run(() -> changes.get(number).accept(store.baskets().get(basket.id())));

            assertThat(store.transactions()
                            .read(() -> store.baskets().get(basket.id()).version()))
                    .isEqualTo(2 + change);
        }
    }

    private EntityManager manager() {
        return store.database().unwrap(EntityManager.class);
    }

    private static String stamps(Basket basket) {
        return BasketStore.administrator(DATABASE)
                .value("select created_by, updated_by from basket where id = '" + basket.id() + "'");
    }

    private static String times(Basket basket) {
        return BasketStore.administrator(DATABASE)
                .value("select created_at, updated_at, version from basket where id = '" + basket.id() + "'");
    }
}

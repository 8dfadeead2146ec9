package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.baskets.BasketId;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTests {
    @RegisterExtension
    static final TestDatabase ONE = TestDatabase.from(BasketStore.TEMPLATE);

    @RegisterExtension
    static final TestDatabase OTHER = TestDatabase.from(BasketStore.TEMPLATE);

    @Test
    void keepsTwoDatabasesApart() {
        try (var one = BasketStore.open(BasketStore.login(ONE));
                var other = BasketStore.open(BasketStore.login(OTHER))) {
            var basket = aBasket();

            one.transactions().run(() -> one.baskets().add(basket));

            assertThat(one.transactions().read(() -> one.baskets().exists(basket.id())))
                    .isTrue();
            assertThat(other.transactions().read(() -> other.baskets().exists(basket.id())))
                    .isFalse();
        }
    }

    @Test
    void refusesAQueryThatDoesNotFitTheMapping() {
        var unit = PersistenceUnit.of(List.of("META-INF/twins/broken-query.xml"));

        assertThatThrownBy(() -> Database.open(BasketStore.login(ONE), unit))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("select a from Article a where a.color = :color")
                .hasMessageContaining("cannot be resolved");
    }

    @Test
    void refusesAMappingFileThatIsNotThere() {
        var unit = PersistenceUnit.of(List.of("META-INF/not-there.xml"));

        assertThatThrownBy(() -> Database.open(BasketStore.login(ONE), unit))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("META-INF/not-there.xml");
    }

    @Test
    void mapsTheFilesOfTwoTeamsTogether() {
        var unit = BasketStore.UNIT.with(List.of("META-INF/twins/article.xml"));

        try (var both = BasketStore.open(BasketStore.login(ONE), unit)) {
            var mapped = both.transactions()
                    .read(() -> both.database().unwrap(EntityManager.class).getMetamodel().getEntities().stream()
                            .map(EntityType::getName)
                            .toList());

            assertThat(mapped).contains("Basket", "Article");
        }
    }

    @Test
    void goesOnWhenAnotherIsClosed() {
        try (var one = BasketStore.open(BasketStore.login(ONE))) {
            BasketStore.open(BasketStore.login(ONE)).close();

            assertThat(one.transactions().read(() -> one.baskets().exists(BasketId.next())))
                    .isFalse();
        }
    }

    @Test
    void goesOnWhenAnotherOnTheSameConnectionsIsClosed() {
        var connections = BasketStore.login(ONE);
        var basket = aBasket();
        var other = BasketStore.open(connections);
        try (var one = BasketStore.open(connections)) {
            one.transactions().run(() -> one.baskets().add(basket));

            assertThat(one.transactions()
                            .read(() -> one.baskets().get(basket.id()).entries()))
                    .isEmpty();
            other.close();

            assertThat(one.transactions()
                            .read(() -> one.baskets().get(basket.id()).entries()))
                    .isEmpty();
        }
    }
}

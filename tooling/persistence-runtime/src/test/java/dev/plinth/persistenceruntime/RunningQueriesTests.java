package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Those who watch statements know what is asked for. */
class RunningQueriesTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private final List<String> asked = new ArrayList<>();
    private final Basket basket = aBasket().put("apple", 1);
    private BasketStore store;

    @BeforeEach
    void open() {
        var watched = new ProxyDataSource(BasketStore.login(DATABASE));
        watched.addListener(new Watch());
        store = BasketStore.open(watched);
        store.transactions().run(() -> store.baskets().add(basket));
        asked.clear();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void haveTheNameThatTheMappingFileGivesThem() {
        store.transactions().read(() -> store.baskets().findByName(basket.name()));

        assertThat(asked).containsSubsequence("Basket.byName");
    }

    @Test
    void areNamedByEclipseLinkOtherwise() {
        store.transactions().read(() -> store.baskets().get(basket.id()).entries());

        assertThat(asked).containsSubsequence("readBasket", "entries");
    }

    @Test
    void areOverWhereARepositoryTalksPastTheMapping() {
        store.transactions().read(() -> {
            store.baskets().findByName(basket.name());
            asked.clear();
            try (var statement = store.database().unwrap(Connection.class).createStatement()) {
                return statement.execute("select 1");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(asked).containsExactly("");
        assertThat(store.database().query()).isEmpty();
    }

    private final class Watch implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (store != null) {
                asked.add(store.database().query().orElse(""));
            }
        }
    }
}

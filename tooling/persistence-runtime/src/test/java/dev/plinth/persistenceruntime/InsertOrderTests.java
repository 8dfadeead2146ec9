package dev.plinth.persistenceruntime;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.aVoucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.baskets.Basket;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InsertOrderTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    private final StatementLog inserts = new StatementLog(sql -> !sql.startsWith("INSERT"));

    @Test
    void writesWhatIsReferredToFirstInWhateverOrderItWasAdded() {
        try (var store = BasketStore.open(inserts.watching(BasketStore.login(DATABASE)))) {
            var basket = aBasket().put("apple", 1).tag("fresh");

            store.transactions().run(() -> {
                store.vouchers().add(aVoucher(basket.id()));
                store.baskets().add(basket);
            });

            var tables =
                    inserts.statements().stream().map(sql -> sql.split(" ")[2]).toList();
            assertThat(tables).startsWith("basket").contains("voucher", "basket_entry", "basket_tag");
        }
    }

    @Test
    void writesRowsOfOneTableInTheOrderOfAdding() {
        try (var store = BasketStore.open(BasketStore.login(DATABASE))) {
            var chain = new ArrayList<Basket>();
            chain.add(aBasket());
            for (int i = 1; i < 200; i++) {
                chain.add(aBasket().standBelow(chain.get(i - 1).id()));
            }

            store.transactions().run(() -> chain.forEach(store.baskets()::add));

            assertThat(store.transactions()
                            .read(() -> store.baskets().get(chain.get(199).id()).parent()))
                    .contains(chain.get(198).id());
        }
    }
}

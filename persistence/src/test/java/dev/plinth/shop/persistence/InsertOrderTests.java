package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InsertOrderTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private final StatementLog inserts = new StatementLog(sql -> !sql.startsWith("INSERT"));

    @Test
    void writesWhatIsReferredToFirstInWhateverOrderItWasAdded() {
        try (var shop = Shop.open(inserts.watching(Shop.login(DATABASE)))) {
            var shelf = Samples.full();

            shop.transactions().run(() -> {
                shop.creditNotes().add(shelf.note());
                shop.orders().add(shelf.order());
                shop.customers().add(shelf.customer());
                shop.products().add(shelf.product());
                shelf.categories().forEach(shop.categories()::add);
            });

            assertThat(tables()).startsWith("category").hasSizeGreaterThan(8);
            assertThat(tables().indexOf("product")).isLessThan(tables().indexOf("order_line"));
            assertThat(tables().indexOf("customer")).isLessThan(tables().indexOf("sales_order"));
            assertThat(tables().indexOf("sales_order")).isLessThan(tables().indexOf("credit_note"));
        }
    }

    private List<String> tables() {
        return inserts.statements().stream().map(sql -> sql.split(" ")[2]).toList();
    }
}

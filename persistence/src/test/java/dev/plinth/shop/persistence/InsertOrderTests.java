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
    void writesEachAggregateWhenItIsAdded() {
        try (var shop = Shop.open(inserts.watching(Shop.login(DATABASE)))) {
            var shelf = Samples.full();

            shop.transactions().run(() -> {
                shelf.categories().forEach(shop.categories()::add);
                assertThat(tables()).containsOnly("category");
                shop.products().add(shelf.product());
                assertThat(tables()).contains("product", "product_price").doesNotContain("customer");
                shop.customers().add(shelf.customer());
                assertThat(tables()).contains("customer", "customer_address").doesNotContain("sales_order");
                shop.orders().add(shelf.order());
                assertThat(tables())
                        .contains("sales_order", "order_line", "payment")
                        .doesNotContain("credit_note");
                shop.creditNotes().add(shelf.note());
                assertThat(tables()).contains("credit_note", "credit_note_line");
            });
        }
    }

    private List<String> tables() {
        return inserts.statements().stream().map(sql -> sql.split(" ")[2]).toList();
    }
}

package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.util.ArrayList;
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

    @Test
    void writesRowsOfOneTableInTheOrderOfAdding() {
        try (var shop = Shop.open(inserts.watching(Shop.login(DATABASE)))) {
            var chain = new ArrayList<Category>();
            chain.add(Samples.aCategory());
            for (int i = 1; i < 200; i++) {
                chain.add(new Category(
                        CategoryId.next(),
                        new CategoryName("below " + i),
                        chain.get(i - 1).id()));
            }

            shop.transactions().run(() -> chain.forEach(shop.categories()::add));

            assertThat(shop.transactions()
                            .read(() ->
                                    shop.categories().get(chain.get(199).id()).parent()))
                    .contains(chain.get(198).id());
        }
    }

    private List<String> tables() {
        return inserts.statements().stream().map(sql -> sql.split(" ")[2]).toList();
    }
}

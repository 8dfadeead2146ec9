package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InsertOrderTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @Test
    void insertsWhatIsPointedToFirstHoweverItWasAdded() {
        var log = new StatementLog(sql -> !sql.startsWith("INSERT"));
        try (var shop = Shop.open(log.watching(Shop.login(DATABASE)))) {
            var shelf = Samples.full();
            var rest = new ArrayList<>(shelf.all());
            rest.removeAll(shelf.categories());
            Collections.reverse(rest);
            shop.transactions().run(() -> shelf.categories().forEach(shop.categories()::add));
            log.clear();

            shop.transactions().run(() -> rest.forEach(shop.database().unwrap(EntityManager.class)::persist));

            var tables = log.statements().stream().map(sql -> sql.split(" ")[2]).toList();
            assertThat(tables).containsSubsequence("customer", "sales_order", "order_line", "payment");
            assertThat(tables).containsSubsequence("product", "order_line", "credit_note_line");
            assertThat(tables).containsSubsequence("sales_order", "credit_note", "credit_note_line");
        }
    }
}

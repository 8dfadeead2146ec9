package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class FlatListsTests extends FlatListsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    FlatListsTests() {
        super(DATABASE, 20_000, 5, 4);
    }
}

package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("proof")
class MillionOrdersTests extends FlatListsContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    MillionOrdersTests() {
        super(DATABASE, 1_000_000, 50, 3);
    }
}

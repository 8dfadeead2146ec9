package dev.plinth.shop.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.persistence.QueryPlan;
import dev.plinth.shop.persistence.QueryPlan.Step;
import dev.plinth.shop.persistence.Shop;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** By which plan PostgreSQL finds the pages of a long catalog, and in how many statements. */
class ProductPagesTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private static final int PAGE = 20;
    private static final Sku NEAR_THE_END = new Sku("P019000");
    private static final CategoryId ALL = new CategoryId(new UUID(0, 2));
    private static final CategoryId LAST_THIRTY = new CategoryId(new UUID(0, 1));

    private static final QueryPlan.Log LOG = new QueryPlan.Log();

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static Shop shop;

    @BeforeAll
    static void fill() {
        Shop.administrator(DATABASE)
                .run(
                        "insert into product (id, version, sku, name)"
                                + " select md5('p' || i)::uuid, 1, 'P' || lpad(i::text, 6, '0'), 'LANTERN'"
                                + " from generate_series(1, 20000) i",
                        "insert into product_price (id, product_id, amount, currency, valid_from)"
                                + " select id, id, 2.55, 'GBP', timestamptz '2011-01-01' from product",
                        "insert into category (id, version, name) values ('" + LAST_THIRTY + "', 1, 'Last'), ('" + ALL
                                + "', 1, 'All')",
                        "insert into product_category (product_id, category_id) select id, '" + ALL + "' from product",
                        "insert into product_category (product_id, category_id) select id, '" + LAST_THIRTY
                                + "' from product where sku > 'P019970'",
                        "analyze product, product_price, product_category");
        shop = Shop.open(LOG.watching(Shop.login(DATABASE)));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void seeksToAPageWhereverItLies() {
        for (var after : List.of(Optional.<Sku>empty(), Optional.of(NEAR_THE_END))) {
            LOG.take();

            var page = read(() -> shop.products().list(after, PAGE));

            var plans = LOG.take();
            assertThat(page)
                    .hasSize(PAGE)
                    .allSatisfy(product -> assertThat(product.prices()).hasSize(1));
            assertThat(plans).as("products, prices, categories").hasSize(3);
            assertThat(plans.get(0).steps()).extracting(Step::index).contains("uq_product_sku");
            assertThat(plans).flatExtracting(QueryPlan::steps).allSatisfy(step -> {
                assertThat(step.rows()).as(step.toString()).isLessThanOrEqualTo(2 * PAGE);
                assertThat(step.removed()).as(step.toString()).isLessThanOrEqualTo(1);
            });
        }
    }

    @Test
    void readsNoMoreProductsThanStandInACategory() {
        LOG.take();

        var page = read(() -> shop.products().listCategory(LAST_THIRTY, Optional.empty(), PAGE));

        assertThat(page).hasSize(PAGE);
        assertThat(page.get(0).sku()).hasToString("P019971");
        assertThat(LOG.take().get(0).steps())
                .allSatisfy(step -> assertThat(step.rows() + step.removed())
                        .as(step.toString())
                        .isLessThanOrEqualTo(30));
    }

    private static List<Product> read(Supplier<List<Product>> list) {
        return shop.transactions().read(() -> {
            var page = list.get();
            page.forEach(product -> assertThat(product.categories()).isNotNull());
            page.forEach(product -> assertThat(product.prices()).isNotEmpty());
            return page;
        });
    }
}

package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.shop.model.catalog.Period;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedFailuresTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(Shop.login(DATABASE));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void namesAKeyThatIsTaken() {
        var customer = Samples.aCustomer();
        shop.transactions().run(() -> shop.customers().add(customer));

        assertThatThrownBy(() -> shop.transactions()
                        .run(() -> shop.customers().add(new Customer(CustomerId.next(), customer.number()))))
                .isInstanceOfSatisfying(
                        DuplicateKey.class,
                        duplicate -> assertThat(duplicate.constraint()).isEqualTo("uq_customer_number"))
                .hasMessageContaining("uq_customer_number")
                .hasMessageNotContaining(customer.number().value());
    }

    @Test
    void namesAKeyThatIsTakenWhenTheTransactionCommits() {
        var customer = Samples.full().customer();
        shop.transactions().run(() -> shop.customers().add(customer));
        var finished = new AtomicBoolean();

        assertThatThrownBy(() -> shop.transactions().run(() -> {
                    shop.database()
                            .unwrap(EntityManager.class)
                            .createNativeQuery("insert into customer_address"
                                    + " select gen_random_uuid(), customer_id, kind, 'A', 'B', 'C', 'D', 'GB'"
                                    + " from customer_address where kind = 'BILLING' and customer_id = ?1")
                            .setParameter(1, customer.id().value())
                            .executeUpdate();
                    finished.set(true);
                }))
                .isInstanceOfSatisfying(
                        DuplicateKey.class,
                        duplicate ->
                                assertThat(duplicate.constraint()).isEqualTo("uq_customer_address_customer_id_kind"))
                .hasMessageNotContaining(customer.id().toString());
        assertThat(finished).as("the work itself was not refused").isTrue();
    }

    @Test
    void namesAnIdentifierThatPointsNowhere() {
        var product = Samples.aProduct();
        shop.transactions().run(() -> shop.products().add(product));
        var order = new Order(
                OrderId.next(),
                Samples.anOrder(product, 1).number(),
                CustomerId.next(),
                new CountryCode("GB"),
                Samples.GBP,
                Samples.NOON,
                List.of(Samples.item(product, 1, "1", null)));

        assertThat(ruleBrokenBy(() -> shop.orders().add(order))).isEqualTo("fk_sales_order_customer_id");
        assertThat(ruleBrokenBy(() -> shop.products().get(product.id()).putInto(CategoryId.next())))
                .isEqualTo("fk_product_category_category_id");
    }

    @Test
    void namesACategoryThatIsStillNeeded() {
        var category = Samples.aCategory();
        shop.transactions().run(() -> {
            shop.categories().add(category);
            shop.categories().add(new Category(CategoryId.next(), new CategoryName("below"), category.id()));
        });

        assertThat(ruleBrokenBy(() -> shop.categories().remove(shop.categories().get(category.id()))))
                .isEqualTo("fk_category_parent_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            unique; uq_product_sku; insert into product (id, version, sku, name) values (gen_random_uuid(), 1, :sku, 'x')
            primary key; pk_product_id; insert into product (id, version, sku, name) values (:id, 1, 'OTHER', 'x')
            check; ck_product_name; update product set name = ' padded' where id = :id
            foreign key; fk_product_price_product_id; insert into product_price values (gen_random_uuid(), gen_random_uuid(), 1, 'GBP', now())
            exclusion; ex_product_price_product_id_currency_validity; insert into product_price values (gen_random_uuid(), :id, 1, 'GBP', '2011-06-02 12:00Z')
            not null; product.name; update product set name = null where id = :id
            """)
    void namesEveryKindOfConstraint(String kind, String name, String sql) {
        var product = Samples.aProduct();
        product.price(Money.of("1", "GBP"), Period.since(Samples.NOON));
        shop.transactions().run(() -> shop.products().add(product));
        var statement = sql.replace(":id", "'" + product.id() + "'").replace(":sku", "'" + product.sku() + "'");

        var failure = catchThrowable(() -> shop.transactions()
                .run(() -> shop.database()
                        .unwrap(EntityManager.class)
                        .createNativeQuery(statement)
                        .executeUpdate()));

        var named = failure instanceof DuplicateKey duplicate ? duplicate.constraint() : ((BrokenRule) failure).rule();
        assertThat(named).as(kind).isEqualTo(name);
        assertThat(failure)
                .isInstanceOf(name.matches("(uq|pk)_.*") ? DuplicateKey.class : BrokenRule.class)
                .hasMessageNotContainingAny("violates", "relation", "constraint");
    }

    private String ruleBrokenBy(Runnable work) {
        return ((BrokenRule) catchThrowable(() -> shop.transactions().run(work))).rule();
    }
}

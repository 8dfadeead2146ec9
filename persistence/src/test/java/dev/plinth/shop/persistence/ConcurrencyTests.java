package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.catalog.CategoryName;
import dev.plinth.shop.model.catalog.Period;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.AddressKind;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.PostalAddress;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.TestDatabase;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrencyTests {
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
    void refusesTheSecondOfTwoChangesToAnOrder() {
        var product = Samples.aProduct();
        var order = Samples.anOrder(product, 1);
        shop.transactions().run(() -> {
            shop.products().add(product);
            shop.orders().add(order);
        });

        assertThatThrownBy(() -> shop.transactions().run(() -> {
                    var mine = shop.orders().get(order.id());
                    InParallel.elsewhere(() -> shop.transactions()
                            .run(() -> shop.orders().get(order.id()).cancel()));
                    mine.pay(PaymentMethod.CARD, mine.total(), "card", Samples.NOON);
                }))
                .isInstanceOf(StaleVersion.class)
                .hasMessageContaining("was changed by another transaction in between");
        assertThat(shop.transactions().read(() -> shop.orders().get(order.id()).payments()))
                .isEmpty();
    }

    @Test
    void raisesTheVersionWithEveryChangeToAList() {
        var product = Samples.aProduct();
        var order = Samples.anOrder(product, 1);
        var customer = Samples.aCustomer();
        var category = Samples.aCategory();
        shop.transactions().run(() -> {
            shop.categories().add(category);
            shop.products().add(product);
            shop.orders().add(order);
            shop.customers().add(customer);
        });

        shop.transactions().run(() -> {
            var read = shop.orders().get(order.id());
            read.pay(PaymentMethod.CARD, read.total(), "card", Samples.NOON);
            shop.products().get(product.id()).putInto(category.id());
            shop.customers().get(customer.id()).resideAt(AddressKind.BILLING, place("Leeds"));
        });

        assertThat(versions(order, product, customer)).containsExactly(2L, 2L, 2L);
        shop.transactions().run(() -> {
            shop.products().get(product.id()).takeOutOf(category.id());
            shop.customers().get(customer.id()).resideAt(AddressKind.BILLING, place("York"));
        });
        assertThat(versions(order, product, customer)).containsExactly(2L, 3L, 3L);
        shop.transactions().run(() -> {
            shop.products().get(product.id()).price(Money.of("1", "GBP"), Period.since(Samples.NOON));
            shop.customers().get(customer.id()).leave(AddressKind.BILLING);
        });
        assertThat(versions(order, product, customer)).containsExactly(2L, 4L, 4L);
        shop.transactions()
                .run(() -> shop.products().get(product.id()).endPrice(Samples.GBP, Samples.NOON.plusSeconds(1)));
        assertThat(versions(order, product, customer)).containsExactly(2L, 5L, 4L);
    }

    @Test
    void creditsAnOrderOnlyOnceWhenTwoTry() {
        var product = Samples.aProduct();
        var order = Samples.anOrder(product, 1);
        shop.transactions().run(() -> {
            shop.products().add(product);
            shop.orders().add(order);
        });
        var bothReady = new CyclicBarrier(2);
        Runnable crediting = () -> {
            InParallel.await(bothReady);
            shop.transactions().run(() -> {
                var locked = shop.orders().lock(order.id());
                var earlier = shop.creditNotes().findByOrder(order.id());
                var items = locked.lines().stream().map(line -> line.item()).toList();
                shop.creditNotes()
                        .add(locked.credit(
                                earlier, CreditNoteId.next(), Samples.aCreditNoteNumber(), Samples.NOON, items));
            });
        };

        var failures = InParallel.failures(crediting, crediting);

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo("credit-within-order"));
        assertThat(shop.transactions().read(() -> shop.creditNotes().findByOrder(order.id())))
                .hasSize(1);
    }

    @Test
    void keepsALockedOrderFromOthersUntilTheTransactionEnds() {
        var product = Samples.aProduct();
        var order = Samples.anOrder(product, 1);
        shop.transactions().run(() -> {
            shop.products().add(product);
            shop.orders().add(order);
        });

        shop.transactions().run(() -> {
            shop.orders().lock(order.id());

            assertThat(Shop.administrator(DATABASE)
                            .rows("select number from sales_order where id = '" + order.id()
                                    + "' for update skip locked"))
                    .isEmpty();
        });
        assertThat(Shop.administrator(DATABASE)
                        .rows("select number from sales_order where id = '" + order.id() + "' for update skip locked"))
                .hasSize(1);
    }

    @Test
    void refusesOneOfTwoMovesThatCloseACycleTogether() {
        var one = Samples.aCategory();
        var other = Samples.aCategory();
        shop.transactions().run(() -> List.of(one, other).forEach(shop.categories()::add));
        var bothRead = new CyclicBarrier(2);

        var failures = InParallel.failures(
                () -> shop.transactions().run(() -> {
                    var mine = shop.categories().get(one.id());
                    InParallel.await(bothRead);
                    mine.moveBelow(other.id(), shop.categories());
                }),
                () -> shop.transactions().run(() -> {
                    var mine = shop.categories().get(other.id());
                    InParallel.await(bothRead);
                    mine.moveBelow(one.id(), shop.categories());
                }));

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo("category-tree-has-no-cycle"));
    }

    @Test
    void refusesTwoTopCategoriesOfOneName() {
        var one = Samples.aCategory();
        shop.transactions().run(() -> shop.categories().add(one));
        var other = Samples.aCategory();
        shop.transactions().run(() -> shop.categories().add(other));

        assertThatThrownBy(() -> shop.transactions()
                        .run(() -> shop.categories()
                                .get(other.id())
                                .rename(new CategoryName(one.name().value()))))
                .isInstanceOfSatisfying(
                        DuplicateKey.class,
                        duplicate -> assertThat(duplicate.constraint()).isEqualTo("uq_category_parent_id_name"));
    }

    @Test
    void refusesOverlappingPricesOfTwoTransactions() {
        var product = Samples.aProduct();
        shop.transactions().run(() -> shop.products().add(product));

        assertThatThrownBy(() -> shop.transactions().run(() -> {
                    shop.products().get(product.id()).price(Money.of("1", "GBP"), Period.since(Samples.NOON));
                    // Straight into the table, so that not the version but the constraint is what notices.
                    Shop.administrator(DATABASE)
                            .run("insert into product_price (id, product_id, amount, currency, valid_from) values"
                                    + " (gen_random_uuid(), '" + product.id() + "', 2, 'GBP', '2011-06-02 12:00Z')");
                }))
                .isInstanceOfSatisfying(
                        BrokenRule.class,
                        broken -> assertThat(broken.rule()).isEqualTo("ex_product_price_product_id_currency_validity"));
    }

    private List<Long> versions(Order order, Product product, Customer customer) {
        return shop.transactions()
                .read(() -> List.of(
                        shop.orders().get(order.id()).version(),
                        shop.products().get(product.id()).version(),
                        shop.customers().get(customer.id()).version()));
    }

    private static PostalAddress place(String city) {
        return new PostalAddress("A", "B", "C", city, new CountryCode("GB"));
    }
}

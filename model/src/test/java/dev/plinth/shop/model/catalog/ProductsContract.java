package dev.plinth.shop.model.catalog;

import static dev.plinth.shop.model.catalog.SampleCategories.aCategory;
import static dev.plinth.shop.model.catalog.SampleCategories.aCategoryBelow;
import static dev.plinth.shop.model.catalog.SampleProducts.NEW_YEAR;
import static dev.plinth.shop.model.catalog.SampleProducts.aCharge;
import static dev.plinth.shop.model.catalog.SampleProducts.aPricedProduct;
import static dev.plinth.shop.model.catalog.SampleProducts.aProduct;
import static dev.plinth.shop.model.catalog.SampleProducts.aProductIn;
import static dev.plinth.shop.model.shared.SampleMoney.EUROS;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.euros;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Products} promises. */
public abstract class ProductsContract {
    private static final Instant SPRING = Instant.parse("2011-03-21T12:30:00.123456Z");

    /** The transactions of an empty shop. */
    protected abstract Transactions transactions();

    /** No products yet. */
    protected abstract Products products();

    /** No categories yet. */
    protected abstract Categories categories();

    @Test
    void countsAndTellsWhatIsThere() {
        var product = aProduct("85123A");
        transactions().run(() -> products().add(product));

        assertThat(transactions().read(() -> products().count())).isOne();
        assertThat(transactions().read(() -> products().exists(product.id()))).isTrue();
        assertThat(transactions().read(() -> products().exists(ProductId.next())))
                .isFalse();
    }

    @Test
    void letsAProductGo() {
        var product = aProduct("85123A");
        var category = new Category(CategoryId.next(), new CategoryName("Lamps"));
        transactions().run(() -> {
            categories().add(category);
            product.putInto(category.id());
            product.price(pounds("2.55"), Period.since(Instant.EPOCH));
            products().add(product);
        });

        transactions().run(() -> products().remove(products().get(product.id())));

        assertThat(transactions().read(() -> products().exists(product.id()))).isFalse();
        assertThat(transactions().read(() -> products().count())).isZero();
    }

    @Test
    void notesWhoMadeAndChangedAProduct() {
        var product = aProduct("85123A");
        transactions().as("ann").run(() -> products().add(product));
        transactions().as("bob").run(() -> products().get(product.id()).rename(new ProductName("LANTERN")));

        var history = transactions().read(() -> products().history(product.id()).orElseThrow());

        assertThat(history.createdBy()).isEqualTo("ann");
        assertThat(history.updatedBy()).isEqualTo("bob");
        assertThat(history.updatedAt()).isAfter(history.createdAt());
        assertThat(transactions().read(() -> products().history(ProductId.next())))
                .isEmpty();
    }

    @Test
    void findsWhatWasAdded() {
        var lamps = aCategory("Lamps");
        keep(lamps);
        var added = aProductIn(lamps, "85123a");
        added.price(pounds("2.5505"), new Period(NEW_YEAR, SPRING));
        added.price(euros("3"), Period.since(NEW_YEAR));
        keep(added);

        check(added, found -> {
            assertThat(found).isNotSameAs(added);
            assertThat(found.sku()).isEqualTo(new Sku("85123A"));
            assertThat(found.name()).isEqualTo(new ProductName("WHITE METAL LANTERN"));
            assertThat(found.charge()).isEmpty();
            assertThat(found.categories()).containsExactly(lamps.id());
            assertThat(found.prices())
                    .extracting(ProductPrice::price, ProductPrice::validity)
                    .containsExactlyInAnyOrder(
                            tuple(pounds("2.5505"), new Period(NEW_YEAR, SPRING)),
                            tuple(euros("3"), Period.since(NEW_YEAR)));
            assertThat(found.version()).isEqualTo(1);
        });
    }

    @Test
    void keepsWhatKindOfChargeItIs() {
        var kinds = Stream.of(ChargeKind.values())
                .map(kind -> aCharge(kind.name(), kind))
                .toArray(Product[]::new);
        keep(kinds);

        for (var charge : kinds) {
            check(charge, found -> assertThat(found.charge()).isEqualTo(charge.charge()));
        }
    }

    @Test
    void keepsChanges() {
        var lamps = aCategory("Lamps");
        var garden = aCategory("Garden");
        keep(lamps, garden);
        var added = aProductIn(lamps, "85123A");
        keep(added);

        change(added, product -> {
            product.rename(new ProductName("RED LANTERN"));
            product.takeOutOf(lamps.id());
            product.putInto(garden.id());
        });

        check(added, found -> {
            assertThat(found.name()).isEqualTo(new ProductName("RED LANTERN"));
            assertThat(found.categories()).containsExactly(garden.id());
            assertThat(found.version()).isEqualTo(2);
        });
    }

    @Test
    void keepsAPriceThatEndsAndTheNext() {
        var added = aPricedProduct("85123A");
        keep(added);

        change(added, product -> {
            product.endPrice(POUNDS, SPRING);
            product.price(pounds("4"), Period.since(SPRING));
        });

        check(added, found -> {
            assertThat(found.priceAt(POUNDS, SPRING.minusNanos(1000))).contains(pounds("3.39"));
            assertThat(found.priceAt(POUNDS, SPRING)).contains(pounds("4"));
            assertThat(found.priceAt(EUROS, SPRING)).isEmpty();
            assertThat(found.version()).isEqualTo(2);
        });
    }

    @Test
    void findsByIdentifiersInTheirOrder() {
        var one = aProduct("85123A");
        var two = aPricedProduct("71053");
        keep(one, two, aProduct("POST"));

        transactions().run(() -> {
            var found = products().findAll(List.of(two.id(), ProductId.next(), one.id(), two.id()));

            assertThat(found).containsExactly(two, one);
            assertThat(found).extracting(product -> product.prices().size()).containsExactly(1, 0);
            assertThat(products().findAll(List.of())).isEmpty();
        });
    }

    @Test
    void findsBySkuInAnySpelling() {
        var added = aProduct("85123A");
        keep(added, aProduct("71053"));

        var found = transactions().read(() -> products().findBySku(new Sku(" 85123a ")));

        assertThat(found).contains(added);
    }

    @Test
    void findsBySkus() {
        var one = aProduct("85123A");
        var two = aProduct("71053");
        keep(one, two, aProduct("POST"));

        var found = transactions()
                .read(() -> products().findBySkus(List.of(new Sku("71053"), new Sku("99999"), new Sku("85123A"))));

        assertThat(found).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void findsNothingByNoSkus() {
        keep(aProduct("85123A"));

        assertThat(transactions().read(() -> products().findBySkus(List.of()))).isEmpty();
    }

    @Test
    void findsByCategoryItselfAndBySku() {
        var lamps = aCategory("Lamps");
        var lanterns = aCategoryBelow(lamps, "Lanterns");
        keep(lamps, lanterns);
        var later = aProductIn(lamps, "B2");
        var earlier = aProductIn(lamps, "B1");
        earlier.putInto(lanterns.id());
        keep(later, earlier, aProductIn(lanterns, "A1"), aProduct("C1"));

        assertThat(transactions().read(() -> products().listCategory(lamps.id(), Optional.empty(), 9)))
                .containsExactly(earlier, later);
        assertThat(transactions().read(() -> products().listCategory(lamps.id(), Optional.empty(), 1)))
                .containsExactly(earlier);
        assertThat(transactions().read(() -> products().listCategory(lamps.id(), Optional.of(earlier.sku()), 9)))
                .containsExactly(later);
    }

    @Test
    void listsBySkuWithAllParts() {
        var lamps = aCategory("Lamps");
        keep(lamps);
        var first = aProductIn(lamps, "10");
        var second = aPricedProduct("A");
        var third = aProduct("\uFF21");
        var fourth = aProduct("\uD83D\uDE00");
        keep(fourth, third, first, second);

        transactions().run(() -> {
            var start = products().list(Optional.empty(), 2);
            assertThat(start).containsExactly(first, second);
            assertThat(start).extracting(Product::categories).containsExactly(Set.of(lamps.id()), Set.of());
            assertThat(start).extracting(product -> product.prices().size()).containsExactly(0, 1);
            assertThat(products().list(Optional.of(second.sku()), 2)).containsExactly(third, fourth);
            assertThat(products().list(Optional.of(fourth.sku()), 2)).isEmpty();
        });
    }

    @Test
    void findsNothingUnderWhatIsUnknown() {
        var unknown = ProductId.next();

        transactions().run(() -> {
            assertThat(products().find(unknown)).isEmpty();
            assertThat(products().findBySku(new Sku("0"))).isEmpty();
            assertThat(products().listCategory(CategoryId.next(), Optional.empty(), 9))
                    .isEmpty();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> products().get(unknown))
                    .withMessage("no product " + unknown);
        });
    }

    @Test
    void refusesTwoWithOneSku() {
        keep(aProduct("85123A"));

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(aProduct("85123a")))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("uq_product_sku"))
                .withMessageContaining("uq_product_sku");
    }

    @Test
    void refusesTwoWithOneIdentifier() {
        var first = aProduct("85123A");
        keep(first);

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(new Product(first.id(), new Sku("71053"), first.name())))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("pk_product_id"));
    }

    @Test
    void refusesACategoryThatIsNotThere() {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> keep(aProductIn(aCategory("Lamps"), "85123A")))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_product_category_category_id"));
    }

    private void keep(Category... added) {
        transactions().run(() -> List.of(added).forEach(categories()::add));
    }

    private void keep(Product... added) {
        transactions().run(() -> List.of(added).forEach(products()::add));
    }

    private void change(Product product, Consumer<Product> change) {
        transactions().run(() -> change.accept(products().get(product.id())));
    }

    private void check(Product product, Consumer<Product> check) {
        transactions().read(() -> {
            check.accept(products().get(product.id()));
            return true;
        });
    }
}

package dev.plinth.shop.model.catalog;

import static dev.plinth.shop.model.catalog.SampleProducts.NEW_YEAR;
import static dev.plinth.shop.model.catalog.SampleProducts.aCharge;
import static dev.plinth.shop.model.catalog.SampleProducts.aPricedProduct;
import static dev.plinth.shop.model.catalog.SampleProducts.aProduct;
import static dev.plinth.shop.model.shared.SampleMoney.EUROS;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.euros;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.shared.BrokenRule;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductTests {
    private static final Instant SPRING = Instant.parse("2011-03-21T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2011-06-21T00:00:00Z");

    @Test
    void beginsWithoutCategoryAndPrice() {
        var product = aProduct("85123A");

        assertThat(product.categories()).isEmpty();
        assertThat(product.prices()).isEmpty();
        assertThat(product.priceAt(POUNDS, NEW_YEAR)).isEmpty();
    }

    @Test
    void isGoodsOrACharge() {
        var goods = aProduct("85123A");
        var postage = aCharge("POST", ChargeKind.POSTAGE);

        assertThat(goods.charge()).isEmpty();
        assertThat(postage.charge()).contains(ChargeKind.POSTAGE);
    }

    @Test
    void takesAnotherName() {
        var product = aProduct("85123A");

        product.rename(new ProductName("RED LANTERN"));

        assertThat(product.name()).isEqualTo(new ProductName("RED LANTERN"));
    }

    @Test
    void standsInEachCategoryOnce() {
        var product = aProduct("85123A");
        var lamps = CategoryId.next();
        var garden = CategoryId.next();

        product.putInto(lamps);
        product.putInto(lamps);
        product.putInto(garden);
        assertThat(product.categories()).containsExactlyInAnyOrder(lamps, garden);

        product.takeOutOf(lamps);
        product.takeOutOf(lamps);
        assertThat(product.categories()).containsExactly(garden);
    }

    @Test
    void asksThePriceOfTheDay() {
        var product = aProduct("85123A");

        product.price(pounds("3"), new Period(NEW_YEAR, SPRING));
        product.price(pounds("4"), Period.since(SPRING));

        assertThat(product.priceAt(POUNDS, NEW_YEAR.minusNanos(1))).isEmpty();
        assertThat(product.priceAt(POUNDS, NEW_YEAR)).contains(pounds("3"));
        assertThat(product.priceAt(POUNDS, SPRING.minusNanos(1))).contains(pounds("3"));
        assertThat(product.priceAt(POUNDS, SPRING)).contains(pounds("4"));
        assertThat(product.priceAt(EUROS, SPRING)).isEmpty();
    }

    @Test
    void hasOnePriceInEachCurrencyAtATime() {
        var product = aPricedProduct("85123A");

        product.price(euros("4"), Period.since(NEW_YEAR));

        assertThat(product.priceAt(EUROS, SPRING)).contains(euros("4"));
        assertThat(product.priceAt(POUNDS, SPRING)).contains(pounds("3.39"));
    }

    @Test
    void refusesPricesThatOverlap() {
        var product = aPricedProduct("85123A");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> product.price(pounds("4"), Period.since(SPRING)))
                .withMessageStartingWith("product 85123A costs 3.39 GBP already in part of Period")
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("product-prices-do-not-overlap"));

        assertThat(product.prices()).hasSize(1);
    }

    @Test
    void endsAPriceJustBeforeAnInstant() {
        var product = aPricedProduct("85123A");
        product.price(euros("4"), Period.since(NEW_YEAR));

        product.endPrice(POUNDS, SPRING);

        assertThat(product.priceAt(POUNDS, SPRING.minusNanos(1))).isPresent();
        assertThat(product.priceAt(POUNDS, SPRING)).isEmpty();
        assertThat(product.priceAt(EUROS, SPRING)).isPresent();
    }

    @Test
    void endsAPriceBeforeItsEnd() {
        var product = aProduct("85123A");
        product.price(pounds("3"), new Period(NEW_YEAR, SUMMER));

        product.endPrice(POUNDS, SPRING);
        product.price(pounds("4"), new Period(SPRING, SUMMER));

        assertThat(product.priceAt(POUNDS, SPRING)).contains(pounds("4"));
    }

    @Test
    void refusesToEndAPriceWhenThereIsNone() {
        var product = aPricedProduct("85123A");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> product.endPrice(EUROS, SPRING))
                .withMessage("product 85123A has no price in EUR before 2011-03-21T00:00:00Z")
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("product-price-can-end"));
    }

    @Test
    void refusesToEndAPriceWhenItBegins() {
        var product = aPricedProduct("85123A");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> product.endPrice(POUNDS, NEW_YEAR))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("product-price-can-end"));
    }

    @Test
    void refusesToEndAPriceThatWouldLastNoMicrosecond() {
        var product = aPricedProduct("85123A");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> product.endPrice(POUNDS, NEW_YEAR.plusNanos(999)))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("product-price-can-end"));
    }

    @Test
    void isTheSameByItsIdentifier() {
        var product = aProduct("85123A");
        var same = new Product(product.id(), new Sku("POST"), product.name());

        assertThat(product).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(aProduct("85123A"));
    }
}

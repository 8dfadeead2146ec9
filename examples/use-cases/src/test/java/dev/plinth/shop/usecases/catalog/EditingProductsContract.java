package dev.plinth.shop.usecases.catalog;

import static dev.plinth.shop.model.catalog.SampleCategories.aCategory;
import static dev.plinth.shop.model.catalog.SampleProducts.NEW_YEAR;
import static dev.plinth.shop.model.catalog.SampleProducts.aProduct;
import static dev.plinth.shop.model.catalog.SampleProducts.aProductIn;
import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static dev.plinth.shop.usecases.Refusals.assertBreaks;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static dev.plinth.shop.usecases.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.catalog.Period;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editing products does, wherever they are kept. */
abstract class EditingProductsContract {
    private static final ProductName NAME = new ProductName("White lantern");

    private EditingProducts editing;

    /** The shop, empty. */
    abstract Shop shop();

    @BeforeEach
    void prepare() {
        editing = new EditingProducts(shop().transactions(), shop().products());
    }

    @Test
    void addsAProduct() {
        var product = aProduct("85123A");
        product.price(pounds("2.55"), Period.since(NEW_YEAR));

        var added = editing.add(product);

        assertThat(added.version()).isEqualTo(1);
        assertThat(price(product, NEW_YEAR)).hasValue(pounds("2.55"));
    }

    @Test
    void refusesASkuThatIsTaken() {
        editing.add(aProduct("85123A"));

        assertThatExceptionOfType(DuplicateKey.class).isThrownBy(() -> editing.add(aProduct("85123A")));
    }

    @Test
    void renamesAProduct() {
        var product = editing.add(aProduct("85123A"));

        var changed = editing.change(product.id(), ExpectedVersion.of(1), NAME, Set.of());

        assertThat(changed.version()).isEqualTo(2);
        assertThat(kept(product, Product::name)).isEqualTo(NAME);
    }

    @Test
    void refusesACategoryThatIsNotThere() {
        var product = aProductIn(aCategory("Lanterns"), "85123A");

        assertBreaks("fk_product_category_category_id", () -> editing.add(product));
    }

    @Test
    void setsAndEndsAPrice() {
        var product = editing.add(aProduct("85123A"));

        editing.price(product.id(), ExpectedVersion.of(1), pounds("2.55"), Period.since(TODAY));
        var ended = editing.endPrice(product.id(), ExpectedVersion.of(2), POUNDS, NEW_YEAR);

        assertThat(ended.version()).isEqualTo(3);
        assertThat(price(product, TODAY)).hasValue(pounds("2.55"));
        assertThat(price(product, NEW_YEAR)).isEmpty();
    }

    @Test
    void refusesPricesThatOverlap() {
        var product = editing.add(aProduct("85123A"));
        editing.price(product.id(), ExpectedVersion.ANY, pounds("2.55"), Period.since(TODAY));

        assertBreaks(
                "product-prices-do-not-overlap",
                () -> editing.price(product.id(), ExpectedVersion.ANY, pounds("2.95"), Period.since(NEW_YEAR)));
        assertBreaks("product-price-can-end", () -> editing.endPrice(product.id(), ExpectedVersion.ANY, POUNDS, TODAY));
    }

    @Test
    void refusesAChangeDecidedOnFromAnotherVersion() {
        var product = editing.add(aProduct("85123A"));
        editing.change(product.id(), ExpectedVersion.ANY, NAME, Set.of());

        assertStale(() -> editing.price(product.id(), ExpectedVersion.of(1), pounds("2.55"), Period.since(TODAY)));
    }

    @Test
    void removesAProductThatWasNeverOrdered() {
        var product = editing.add(aProduct("85123A"));

        editing.remove(product.id(), ExpectedVersion.of(1));

        assertThat(shop().transactions().read(() -> shop().products().exists(product.id())))
                .isFalse();
    }

    @Test
    void removesNoProductThatWasOrdered() {
        var product = editing.add(aProduct("85123A"));
        shop().transactions()
                .run(() -> shop().orders().add(anOrder("536365", null, TODAY, pieces(6, product.id(), "3.39"))));

        assertBreaks("fk_order_line_product_id", () -> editing.remove(product.id(), ExpectedVersion.ANY));
    }

    @Test
    void refusesAProductThatIsNotThere() {
        var id = ProductId.next();

        assertNotFound("no product " + id, () -> editing.change(id, ExpectedVersion.ANY, NAME, Set.of()));
    }

    private Optional<Money> price(Product product, Instant instant) {
        return kept(product, kept -> kept.priceAt(POUNDS, instant));
    }

    private <T> T kept(Product product, Function<Product, T> question) {
        return shop().transactions().read(() -> question.apply(shop().products().get(product.id())));
    }
}

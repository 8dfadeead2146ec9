package dev.plinth.shop.usecases.catalog;

import static dev.plinth.shop.model.catalog.SampleCategories.aCategory;
import static dev.plinth.shop.model.catalog.SampleCategories.aCategoryBelow;
import static dev.plinth.shop.model.catalog.SampleProducts.aPricedProduct;
import static dev.plinth.shop.model.catalog.SampleProducts.aProductIn;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.catalog.Categories;
import dev.plinth.shop.model.catalog.Category;
import dev.plinth.shop.model.catalog.CategoryId;
import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.model.shared.Transactions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What browsing the catalog shows, wherever it is kept. */
abstract class BrowsingCatalogContract {
    private final Category garden = aCategory("Garden");
    private final Category lanterns = aCategoryBelow(garden, "Lanterns");
    private final Category candles = aCategoryBelow(garden, "Candles");
    private final Category kitchen = aCategory("Kitchen");
    private final Product priced = aPricedProduct("85123A");
    private final Product white = aProductIn(lanterns, "B2");
    private final Product red = aProductIn(lanterns, "B1");

    private BrowsingCatalog browsing;

    abstract Transactions transactions();

    abstract Products products();

    abstract Categories categories();

    @BeforeEach
    void fill() {
        browsing = new BrowsingCatalog(transactions(), products(), categories());
        transactions().run(() -> {
            categories().add(garden);
            categories().add(kitchen);
            categories().add(lanterns);
            categories().add(candles);
        });
        transactions().run(() -> {
            products().add(priced);
            products().add(white);
            products().add(red);
        });
    }

    @Test
    void showsAProductWithItsPrices() {
        assertThat(transactions()
                        .<Integer>read(
                                () -> browsing.product(priced.id()).prices().size()))
                .isEqualTo(priced.prices().size())
                .isPositive();
        assertThat(browsing.product(new Sku("85123a"))).contains(priced);
        assertThat(browsing.product(new Sku("none"))).isEmpty();
    }

    @Test
    void showsWhatStandsInACategoryBySku() {
        var behindRed = new Position<>(red.sku().value(), red.id());

        assertThat(browsing.productsIn(lanterns.id(), 9, Optional.empty()))
                .isEqualTo(new Page<>(List.of(red, white), Optional.empty()));
        assertThat(browsing.productsIn(lanterns.id(), 1, Optional.empty()))
                .isEqualTo(new Page<>(List.of(red), Optional.of(behindRed)));
        assertThat(browsing.productsIn(lanterns.id(), 1, Optional.of(behindRed)).items())
                .containsExactly(white);
        assertThat(browsing.productsIn(garden.id(), 9, Optional.empty()).items())
                .isEmpty();
        assertThat(browsing.productsIn(CategoryId.next(), 9, Optional.empty()).items())
                .isEmpty();
    }

    @Test
    void showsAllPageByPageBySku() {
        var first = browsing.products(2, Optional.empty());
        var second = browsing.products(2, first.next());

        assertThat(first.items()).containsExactly(priced, red);
        assertThat(second).isEqualTo(new Page<>(List.of(white), Optional.empty()));
    }

    @Test
    void goesDownTheTreeByName() {
        assertThat(browsing.top()).containsExactly(garden, kitchen);
        assertThat(browsing.below(garden.id())).containsExactly(candles, lanterns);
        assertThat(browsing.below(lanterns.id())).isEmpty();
        assertThat(browsing.category(lanterns.id()).parent()).contains(garden.id());
    }

    @Test
    void namesWhatIsNotThere() {
        var product = ProductId.next();
        var category = CategoryId.next();

        assertNotFound("no product " + product, () -> browsing.product(product));
        assertNotFound("no category " + category, () -> browsing.category(category));
    }
}

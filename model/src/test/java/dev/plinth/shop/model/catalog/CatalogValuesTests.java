package dev.plinth.shop.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CatalogValuesTests {
    @Test
    void writesSkusInUpperCase() {
        assertThat(new Sku(" 85123a ")).isEqualTo(new Sku("85123A")).hasToString("85123A");
    }

    @Test
    void writesSkusAlikeWhateverTheLanguage() {
        var usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(new Sku("dig1")).hasToString("DIG1");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void countsTheCharactersThatASkuHasInUpperCase() {
        assertThat(new Sku("ß".repeat(250)).value()).isEqualTo("SS".repeat(250));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sku("ß".repeat(251)))
                .withMessageStartingWith("SKU must have at most 500 characters: 'SSS");
    }

    @Test
    void stripsNames() {
        assertThat(new ProductName(" LANTERN "))
                .isEqualTo(new ProductName("LANTERN"))
                .hasToString("LANTERN");
        assertThat(new CategoryName(" Lamps "))
                .isEqualTo(new CategoryName("Lamps"))
                .hasToString("Lamps");
    }

    @Test
    void refusesWhatIsBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sku(" ")).withMessage("SKU must not be blank: ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductName(""))
                .withMessage("product name must not be blank: ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CategoryName(""))
                .withMessage("category name must not be blank: ''");
    }

    @Test
    void ordersIdentifiers() {
        var product = ProductId.next();
        var category = CategoryId.next();

        assertThat(product).isEqualByComparingTo(new ProductId(product.value())).isNotEqualTo(ProductId.next());
        assertThat(category)
                .isEqualByComparingTo(new CategoryId(category.value()))
                .isNotEqualTo(CategoryId.next());
        assertThat(product).hasToString(product.value().toString());
        assertThat(category).hasToString(category.value().toString());
    }
}

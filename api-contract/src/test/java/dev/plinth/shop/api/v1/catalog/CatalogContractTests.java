package dev.plinth.shop.api.v1.catalog;

import static java.util.Collections.singleton;
import static java.util.Collections.singletonList;

import dev.plinth.shop.api.v1.shared.Contract;
import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.MonetaryAmount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CatalogContractTests {
    private static final Instant NEW_YEAR = Instant.parse("2011-01-01T00:00:00Z");
    private static final String TOO_LONG = "x".repeat(501);

    @TestFactory
    Stream<DynamicTest> keepsItsConstraints() {
        return Contract.ofPackageOf(ProductDetails.class)
                .accepts(new CategoryDetails(UUID.randomUUID(), 0, "Lanterns", UUID.randomUUID()))
                .refuses("id", NotNull.class, null)
                .refuses("version", PositiveOrZero.class, -1L)
                .refuses("name", NotBlank.class, "")
                .accepts(new CreateCategory("Lanterns", UUID.randomUUID()))
                .refuses("name", NotNull.class, null)
                .refuses("name", Pattern.class, TOO_LONG)
                .refuses("name", Pattern.class, "Lan\0terns")
                .accepts(new ChangeCategory("Lanterns and lights", UUID.randomUUID()))
                .refuses("name", NotNull.class, null)
                .refuses("name", Pattern.class, " ")
                .refuses("name", Pattern.class, TOO_LONG)
                .refuses("name", Pattern.class, "\0")
                .accepts(aPriceIn("GBP"))
                .refuses("price", NotNull.class, null)
                .refuses("price.currency", Pattern.class, new MonetaryAmount(BigDecimal.ONE, "£"))
                .refuses("validFrom", NotNull.class, null)
                .accepts(new ProductDetails(
                        UUID.randomUUID(),
                        1,
                        "85123A",
                        "White metal lantern",
                        null,
                        Set.of(UUID.randomUUID()),
                        List.of(aPriceIn("GBP"))))
                .refuses("id", NotNull.class, null)
                .refuses("version", PositiveOrZero.class, -1L)
                .refuses("sku", NotBlank.class, " ")
                .refuses("name", NotBlank.class, " ")
                .refuses("categoryIds[].<iterable element>", NotNull.class, singleton(null))
                .refuses("prices[0].<list element>", NotNull.class, singletonList(null))
                .refuses("prices[0].price.currency", Pattern.class, List.of(aPriceIn("gbp")))
                .accepts(new CreateProduct(
                        "85123A",
                        "White metal lantern",
                        ProductDetails.Charge.SAMPLES,
                        Set.of(UUID.randomUUID()),
                        List.of(aPriceIn("GBP"))))
                .refuses("sku", NotNull.class, null)
                .refuses("sku", Pattern.class, TOO_LONG)
                .refuses("sku", Pattern.class, "85123\0")
                .refuses("name", NotNull.class, null)
                .refuses("name", Pattern.class, TOO_LONG)
                .refuses("name", Pattern.class, "White\0lantern")
                .refuses("categoryIds[].<iterable element>", NotNull.class, singleton(null))
                .refuses("prices[0].<list element>", NotNull.class, singletonList(null))
                .refuses("prices[0].price.currency", Pattern.class, List.of(aPriceIn("")))
                .accepts(new ChangeProduct("White lantern", Set.of(UUID.randomUUID())))
                .refuses("name", NotNull.class, null)
                .refuses("name", Pattern.class, TOO_LONG)
                .refuses("name", Pattern.class, "White\0lantern")
                .refuses("categoryIds[].<iterable element>", NotNull.class, singleton(null))
                .accepts(new FindCategories(UUID.randomUUID()))
                .accepts(new FindProducts("85123A", UUID.randomUUID(), Formats.MOST_ON_A_PAGE, "MjAxMC0xMi0wMQ"))
                .refuses("sku", Pattern.class, " ")
                .refuses("pageSize", Positive.class, 0)
                .refuses("pageSize", Max.class, 1001)
                .refuses("cursor", Size.class, "x".repeat(Formats.LONGEST_CURSOR + 1))
                .accepts(new EndPrice("GBP", NEW_YEAR))
                .refuses("currency", NotNull.class, null)
                .refuses("currency", Pattern.class, "Gbp")
                .refuses("validTo", NotNull.class, null)
                .tests();
    }

    private static PriceDetails aPriceIn(String currency) {
        return new PriceDetails(
                new MonetaryAmount(new BigDecimal("2.55"), currency), Instant.parse("2010-12-01T00:00:00Z"), NEW_YEAR);
    }
}

package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.SampleMoney;
import java.time.Instant;

/** Products for tests. */
public final class SampleProducts {
    /** When the prices of a priced product begin. */
    public static final Instant NEW_YEAR = Instant.parse("2011-01-01T00:00:00Z");

    private SampleProducts() {}

    /** Something in no category and without a price. */
    public static Product aProduct(String sku) {
        return new Product(ProductId.next(), new Sku(sku), new ProductName("WHITE METAL LANTERN"));
    }

    /** Something on an invoice that is not goods, in no category and without a price. */
    public static Product aCharge(String sku, ChargeKind kind) {
        return new Product(ProductId.next(), new Sku(sku), new ProductName("CARRIAGE"), kind);
    }

    /** Something that costs 3.39 pounds from the new year on. */
    public static Product aPricedProduct(String sku) {
        var product = aProduct(sku);
        product.price(SampleMoney.pounds("3.39"), Period.since(NEW_YEAR));
        return product;
    }

    /** Something that stands in a category. */
    public static Product aProductIn(Category category, String sku) {
        var product = aProduct(sku);
        product.putInto(category.id());
        return product;
    }
}

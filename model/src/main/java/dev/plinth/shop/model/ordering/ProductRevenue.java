package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Money;
import java.math.BigInteger;
import java.util.Currency;

/** What was sold of some goods in one currency: a read model that the database computes in advance. */
public class ProductRevenue {
    private Key key;
    private Sku sku;
    private ProductName name;
    private BigInteger pieces;
    private Amount revenue;

    /**
     * Which row this is.
     *
     * @param product the product's identifier
     * @param currency the currency of the amount
     */
    public record Key(ProductId product, Currency currency) {}

    /** What the pieces of a product cost together. */
    public ProductRevenue(ProductId product, Sku sku, ProductName name, BigInteger pieces, Money revenue) {
        this.key = new Key(product, revenue.currency());
        this.sku = sku;
        this.name = name;
        this.pieces = pieces;
        this.revenue = revenue.amount();
    }

    /** The product's identifier. */
    public ProductId product() {
        return key.product();
    }

    /** The unit that people use. */
    public Sku sku() {
        return sku;
    }

    /** What the product was called at the last refresh. */
    public ProductName name() {
        return name;
    }

    /** How many were sold, in orders that were not cancelled. */
    public BigInteger pieces() {
        return pieces;
    }

    /** What these pieces cost together. */
    public Money revenue() {
        return new Money(revenue, key.currency());
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    ProductRevenue() {}
}

package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells, or a charge that stands on its invoices like something sold. In each currency it has one price at a time; two transactions that both add one are held
 * apart by the constraint {@code ex_product_price_product_id_currency_validity}.
 */
public class Product {
    private ProductId id;
    private long version;
    private Sku sku;
    private ProductName name;
    private @Nullable ChargeKind charge;
    private Set<CategoryId> categories = new HashSet<>();
    private List<ProductPrice> prices = new ArrayList<>();

    /** Goods, in no category and without a price. */
    public Product(ProductId id, Sku sku, ProductName name) {
        this(id, sku, name, null);
    }

    /** A charge of some kind, or goods, in no category and without a price; what it is, it stays. */
    public Product(ProductId id, Sku sku, ProductName name, @Nullable ChargeKind charge) {
        this.id = id;
        this.sku = sku;
        this.name = name;
        this.charge = charge;
    }

    /** Which product this is. */
    public ProductId id() {
        return id;
    }

    /** How often the stored product has changed. */
    public long version() {
        return version;
    }

    /** The unit that people use. */
    public Sku sku() {
        return sku;
    }

    /** What it is called. */
    public ProductName name() {
        return name;
    }

    /** What kind of charge it is, if it is not goods. */
    public Optional<ChargeKind> charge() {
        return Optional.ofNullable(charge);
    }

    /** The categories it stands in. */
    public Set<CategoryId> categories() {
        return Set.copyOf(categories);
    }

    /** All its prices, past and to come, in no particular order. */
    public List<ProductPrice> prices() {
        return List.copyOf(prices);
    }

    /** Gives it another name. */
    public void rename(ProductName newName) {
        name = newName;
    }

    /** Puts it into a category; nothing happens if it stands there already. */
    public void putInto(CategoryId category) {
        categories.add(category);
    }

    /** Takes it out of a category; nothing happens if it does not stand there. */
    public void takeOutOf(CategoryId category) {
        categories.remove(category);
    }

    /**
     * Sets the price for a period.
     *
     * @throws BrokenRule {@code product-prices-do-not-overlap} if it has a price in that currency in part of the period
     */
    public void price(Money price, Period validity) {
        for (var existing : prices) {
            if (existing.collidesWith(price, validity)) {
                throw new BrokenRule(
                        "product-prices-do-not-overlap",
                        "product " + sku + " costs " + existing.price() + " already in part of " + validity);
            }
        }
        prices.add(new ProductPrice(price, validity));
    }

    /**
     * Ends the price that is asked at an instant, just before that instant.
     *
     * @param end cut to whole microseconds
     * @throws BrokenRule {@code product-price-can-end} if there is none, or it begins only then
     */
    public void endPrice(Currency currency, Instant end) {
        var at = Timestamp.canonical(end);
        var ending = valid(currency, at)
                .filter(price -> price.validity().from().isBefore(at))
                .orElseThrow(() -> new BrokenRule(
                        "product-price-can-end", "product " + sku + " has no price in " + currency + " before " + at));
        ending.endAt(at);
    }

    /** What one piece costs at an instant, if it has a price then. */
    public Optional<Money> priceAt(Currency currency, Instant instant) {
        return valid(currency, instant).map(ProductPrice::price);
    }

    private Optional<ProductPrice> valid(Currency currency, Instant instant) {
        return prices.stream()
                .filter(price -> price.price().currency().equals(currency)
                        && price.validity().contains(instant))
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Product that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Product() {}
}

package dev.plinth.shop.model.supplier;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** Somebody from whom the shop buys. A supplier that was dropped no longer changes. */
public class Supplier {
    private SupplierId id;
    private long version;
    private SupplierName name;
    private CountryCode country;
    private boolean active;

    /** A supplier to buy from. */
    public Supplier(SupplierId id, SupplierName name, CountryCode country) {
        this.id = id;
        this.name = name;
        this.country = country;
        this.active = true;
    }

    /** Which supplier this is. */
    public SupplierId id() {
        return id;
    }

    /** How often the stored supplier has changed. */
    public long version() {
        return version;
    }

    /** What people call it. */
    public SupplierName name() {
        return name;
    }

    /** Where it delivers from. */
    public CountryCode country() {
        return country;
    }

    /** Whether the shop still buys from it. */
    public boolean isActive() {
        return active;
    }

    /** Delivers from another country from now on. */
    public void moveTo(CountryCode newCountry) {
        requireActive();
        country = newCountry;
    }

    /** Lets the supplier go; for good. */
    public void drop() {
        requireActive();
        active = false;
    }

    private void requireActive() {
        if (!active) {
            throw new BrokenRule("supplier-is-active", "supplier " + name + " was dropped and does not change");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Supplier that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Supplier() {}
}

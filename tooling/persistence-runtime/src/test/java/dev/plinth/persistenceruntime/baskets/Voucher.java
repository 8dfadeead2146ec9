package dev.plinth.persistenceruntime.baskets;

import org.jspecify.annotations.Nullable;

/** What makes one basket cheaper. */
public class Voucher {
    private VoucherId id;
    private long version;
    private BasketId basket;
    private String code;

    public Voucher(VoucherId id, BasketId basket, String code) {
        this.id = id;
        this.basket = basket;
        this.code = code;
    }

    public VoucherId id() {
        return id;
    }

    public long version() {
        return version;
    }

    public BasketId basket() {
        return basket;
    }

    public String code() {
        return code;
    }

    public void give(BasketId other) {
        basket = other;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Voucher that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Voucher() {}
}

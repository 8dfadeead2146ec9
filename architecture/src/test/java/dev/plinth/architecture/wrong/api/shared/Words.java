package dev.plinth.architecture.wrong.api.shared;

/** Right: holds constants. */
public final class Words {
    public static final String CART = "cart";

    private Words() {}
}

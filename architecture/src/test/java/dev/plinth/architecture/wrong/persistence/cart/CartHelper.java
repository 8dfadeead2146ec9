package dev.plinth.architecture.wrong.persistence.cart;

/** Wrong: named by what it is not. */
public final class CartHelper {
    private CartHelper() {}
}

package dev.plinth.architecture.wrong.persistence;

import dev.plinth.architecture.wrong.model.cart.Cart;

/** Wrong: stands above the contexts and knows one. */
public final class EveryCart {
    private EveryCart() {}

    public static boolean isCart(Object any) {
        return any instanceof Cart;
    }
}

package dev.plinth.architecture.wrong.model.cart;

import dev.plinth.architecture.wrong.model.shared.CartId;

/** Right: it has state, and keeps it. */
public class Cart {
    private final CartId id;

    public Cart(CartId id) {
        this.id = id;
    }

    public CartId id() {
        return id;
    }
}

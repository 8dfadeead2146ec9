package dev.plinth.architecture.wrong.model.cart;

import dev.plinth.architecture.wrong.model.shared.CartId;

/** Right: a port. */
public interface Carts {
    boolean has(CartId id);
}

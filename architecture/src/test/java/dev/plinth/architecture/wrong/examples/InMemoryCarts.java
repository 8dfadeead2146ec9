package dev.plinth.architecture.wrong.examples;

import dev.plinth.architecture.wrong.model.cart.Carts;
import dev.plinth.architecture.wrong.model.shared.CartId;

/** Wrong: a double where an application could take it. */
public final class InMemoryCarts implements Carts {
    @Override
    public boolean has(CartId id) {
        return false;
    }
}

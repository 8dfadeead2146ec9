package dev.plinth.architecture.wrong.persistence.cart;

import dev.plinth.architecture.wrong.model.cart.ClassCarts;

/** Right; what it extends is not. */
public final class AllCarts extends ClassCarts {
    @Override
    public int count() {
        return 0;
    }
}

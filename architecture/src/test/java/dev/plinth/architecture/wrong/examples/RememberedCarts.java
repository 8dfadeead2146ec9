package dev.plinth.architecture.wrong.examples;

import dev.plinth.architecture.wrong.model.cart.Carts;
import dev.plinth.architecture.wrong.model.shared.CartId;
import java.util.Set;

/** Wrong: a double under a name that does not say so. */
public record RememberedCarts(Set<CartId> ids) implements Carts {
    @Override
    public boolean has(CartId id) {
        return ids.contains(id);
    }
}

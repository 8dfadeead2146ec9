package dev.plinth.architecture.wrong.persistence.cart;

import dev.plinth.architecture.wrong.model.cart.Carts;
import dev.plinth.architecture.wrong.model.shared.CartId;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;

/** Right: what it works with stays inside, and an application hands in a data source. */
public final class StoredCarts implements Carts {
    private final EntityManager entityManager;

    StoredCarts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public static boolean reads(DataSource connections) {
        return connections != null;
    }

    @Override
    public boolean has(CartId id) {
        return entityManager.find(Object.class, id) != null;
    }
}

package dev.plinth.architecture.wrong.persistence.cart;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/** Wrong: its supertype takes an entity manager. */
public interface QueriedCarts extends Consumer<EntityManager> {}

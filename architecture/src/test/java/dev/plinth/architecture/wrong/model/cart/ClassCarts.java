package dev.plinth.architecture.wrong.model.cart;

/** Wrong: a port with code. */
public abstract class ClassCarts {
    public abstract int count();
}

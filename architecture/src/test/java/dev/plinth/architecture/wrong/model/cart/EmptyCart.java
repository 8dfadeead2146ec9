package dev.plinth.architecture.wrong.model.cart;

/** Wrong: exists half made. */
public class EmptyCart {
    private int pieces;

    public EmptyCart() {}

    public int add() {
        return ++pieces;
    }
}

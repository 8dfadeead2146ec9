package dev.plinth.architecture.wrong.model.cart;

/** Wrong: changes without being asked. */
public class OpenCart {
    public int pieces;

    public OpenCart(int pieces) {
        this.pieces = pieces;
    }
}

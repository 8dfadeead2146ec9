package dev.plinth.architecture.wrong.model.cart;

/** Wrong: changes without a check. */
public class SettableCart {
    private int pieces;

    public SettableCart(int pieces) {
        this.pieces = pieces;
    }

    public void setPieces(int pieces) {
        this.pieces = pieces;
    }

    public int pieces() {
        return pieces;
    }
}

package dev.plinth.architecture.wrong.api.cart;

/** Wrong: a message that can be made and changed. */
public class CartBean {
    private final String id;

    public CartBean(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}

package dev.plinth.architecture.wrong.model.cart;

/** Wrong: looks at itself. */
public class ReflectiveCart {
    public int fields() {
        return ReflectiveCart.class.getDeclaredFields().length;
    }
}

package dev.plinth.architecture.wrong.model.stock;

import dev.plinth.architecture.wrong.model.cart.Cart;
import java.util.Map;

/** Wrong: knows carts, if only as the key of a map. */
public record StockOfCarts(Map<Cart, Integer> reserved) {}

package dev.plinth.shop.server;

import dev.plinth.shop.server.access.Tokens;
import java.util.List;

/**
 * All that a server answers with.
 *
 * @param contexts objects that answer requests, such as an {@code OrdersApi}; a server hands each to who asks for its class
 * @param tokens reads who asks
 */
public record ShopApi(List<Object> contexts, Tokens tokens) {
    /** Copies the list. */
    public ShopApi {
        contexts = List.copyOf(contexts);
    }
}

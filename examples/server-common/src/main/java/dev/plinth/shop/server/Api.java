package dev.plinth.shop.server;

/**
 * What answers requests about one thing, such as an {@code OrdersApi}: it has a method for each operation. A server finds it
 * by its class, and calls it from routes of its own.
 */
public interface Api {}

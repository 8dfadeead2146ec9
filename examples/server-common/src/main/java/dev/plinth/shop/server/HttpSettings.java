package dev.plinth.shop.server;

/**
 * How a server listens.
 *
 * @param host the address that it binds
 * @param port the port, or 0 for any that is free
 */
public record HttpSettings(String host, int port) {}

package dev.plinth.shop.model.shared;

/** Which aggregate of which class is meant. */
record Key(Class<?> type, Object id) {}

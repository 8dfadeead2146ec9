package dev.plinth.persistenceruntime.baskets;

import org.jspecify.annotations.Nullable;

/** Where a basket stands. */
public record Place(String city, @Nullable String street) {}

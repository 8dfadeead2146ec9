package dev.plinth.benchmarks.domain;

import org.jspecify.annotations.Nullable;

/** What a line says: how many of which product at which price, and the words on the paper. */
public record Item(
        ProductId product,
        Quantity quantity,
        Amount unitPrice,
        @Nullable String description) {}

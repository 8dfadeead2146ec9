package dev.plinth.benchmarks.domain;

import java.util.UUID;

/** Which product is meant. */
public record ProductId(UUID value) {}

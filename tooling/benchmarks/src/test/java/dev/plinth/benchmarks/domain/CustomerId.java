package dev.plinth.benchmarks.domain;

import java.util.UUID;

/** Which customer is meant. */
public record CustomerId(UUID value) {}

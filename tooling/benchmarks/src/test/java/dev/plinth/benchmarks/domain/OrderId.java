package dev.plinth.benchmarks.domain;

import java.util.UUID;

/** Which order is meant. */
public record OrderId(UUID value) {}

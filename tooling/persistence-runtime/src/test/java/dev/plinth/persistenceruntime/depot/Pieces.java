package dev.plinth.persistenceruntime.depot;

/** How many. */
public record Pieces(long value) {}

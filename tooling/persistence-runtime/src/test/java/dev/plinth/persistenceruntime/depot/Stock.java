package dev.plinth.persistenceruntime.depot;

/** How many of what: a record in a record. */
public record Stock(Pieces pieces, String content) {}

package dev.plinth.persistenceruntime.depot;

/** In centimeters. */
public record Size(int width, int height) {}

package dev.plinth.reports;

/**
 * How much a check looked at; the same result says less where it looked at little.
 *
 * @param seen how many things of its kind there were, for example classes of the model
 * @param judged how many things in them it judged, for example their dependencies
 */
public record Counts(int seen, int judged) {}

package dev.plinth.architecturerules.catalog;

/**
 * That something uses something else.
 *
 * @param from what uses
 * @param to what is used
 */
record Arrow(String from, String to) {}

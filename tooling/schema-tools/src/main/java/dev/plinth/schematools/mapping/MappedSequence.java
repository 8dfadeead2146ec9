package dev.plinth.schematools.mapping;

/**
 * A sequence that a mapping takes numbers from.
 *
 * @param name as the mapping writes it, behind the name of its schema if the mapping names one
 * @param increment how many numbers are taken at a time
 * @param origin the entity whose keys they are
 */
public record MappedSequence(String name, int increment, String origin) {}

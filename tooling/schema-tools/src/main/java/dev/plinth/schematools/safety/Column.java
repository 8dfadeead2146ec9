package dev.plinth.schematools.safety;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, at one moment.
 *
 * @param name without quotes
 * @param type as PostgreSQL writes it, with its length
 * @param notNull whether it refuses null
 * @param filled whether an insert may leave it out although it refuses null: it has a default, an identity or is generated
 * @param value SQL of its default, or of what it is generated from; null if it has neither
 */
record Column(
        String name,
        String type,
        boolean notNull,
        boolean filled,
        @Nullable String value) {}

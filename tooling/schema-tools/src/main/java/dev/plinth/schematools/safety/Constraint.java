package dev.plinth.schematools.safety;

/**
 * A constraint of a table, at one moment.
 *
 * @param name without quotes
 * @param kind of {@code pg_constraint}: c check, f foreign key, n not null, p primary key, u unique, x exclusion
 * @param validated whether it holds for all rows
 * @param definition as PostgreSQL writes it
 */
record Constraint(String name, char kind, boolean validated, String definition) {}

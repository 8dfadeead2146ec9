package dev.plinth.persistenceruntime;

import java.time.Instant;

/**
 * Who added an aggregate and who changed it last, as the database notes it in four columns of its table.
 *
 * @param createdAt what {@code created_at} says
 * @param createdBy what {@code created_by} says
 * @param updatedAt what {@code updated_at} says
 * @param updatedBy what {@code updated_by} says
 */
public record Audit(Instant createdAt, String createdBy, Instant updatedAt, String updatedBy) {}

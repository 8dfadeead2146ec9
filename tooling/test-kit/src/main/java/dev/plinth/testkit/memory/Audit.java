package dev.plinth.testkit.memory;

import java.time.Instant;

/**
 * Who added an aggregate and who changed it last. Instants are whole microseconds, as PostgreSQL keeps them.
 *
 * @param createdAt when the transaction began that added it
 * @param createdBy on whose behalf that was
 * @param updatedAt when the transaction began that changed it last, or added it
 * @param updatedBy on whose behalf that was
 */
public record Audit(Instant createdAt, String createdBy, Instant updatedAt, String updatedBy) {}

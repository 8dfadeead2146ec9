package dev.plinth.shop.model.shared;

import java.time.Instant;

/**
 * Who made an aggregate and who changed it last, as the database notes it: the user of {@link Transactions#as}, or the role
 * of the database where none is set.
 *
 * @param createdAt when the transaction began that added it
 * @param createdBy on whose behalf that was
 * @param updatedAt when the transaction began that changed it last, or added it
 * @param updatedBy on whose behalf that was
 */
public record History(Instant createdAt, String createdBy, Instant updatedAt, String updatedBy) {}

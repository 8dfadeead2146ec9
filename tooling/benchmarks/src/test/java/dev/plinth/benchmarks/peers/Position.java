package dev.plinth.benchmarks.peers;

import dev.plinth.benchmarks.domain.OrderId;
import java.time.Instant;

/** Behind which summary a page begins, the newest order first. */
public record Position(Instant placedAt, OrderId id) {}

package dev.plinth.benchmarks;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param warmUp on all peers together, before the first round
 * @param sample what a peer gets in a round, about
 * @param rounds how many
 */
record Effort(Duration warmUp, Duration sample, int rounds) {}

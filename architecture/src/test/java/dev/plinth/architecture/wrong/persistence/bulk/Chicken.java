package dev.plinth.architecture.wrong.persistence.bulk;

import dev.plinth.architecture.wrong.persistence.replica.Egg;

/** Wrong: uses what uses it. */
public record Chicken(Egg from) {}

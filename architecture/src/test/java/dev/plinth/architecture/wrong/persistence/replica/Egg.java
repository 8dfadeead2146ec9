package dev.plinth.architecture.wrong.persistence.replica;

import dev.plinth.architecture.wrong.persistence.bulk.Chicken;

/** Wrong: uses what uses it. */
public interface Egg {
    Chicken hatch();
}

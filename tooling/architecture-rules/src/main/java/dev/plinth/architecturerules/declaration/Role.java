package dev.plinth.architecturerules.declaration;

import java.util.Locale;

/** What a layer is for, whatever its name; most rules are about the layers of one role. */
public enum Role {
    /** Aggregates, values, and the ports that other layers implement. */
    MODEL,
    /** The only layer that writes the schema. */
    MIGRATIONS,
    /** The only layer that knows how the model is stored. */
    PERSISTENCE,
    /** The words that are spoken with the outside: DTOs. */
    CONTRACT,
    /** What an application does, in words of the model. */
    USE_CASES,
    /** Where requests come in; it answers in words of the contract. */
    SERVER,
    /** Puts the rest together and runs it. */
    APPLICATION;

    /** How the declaration writes it, for example {@code use-cases}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

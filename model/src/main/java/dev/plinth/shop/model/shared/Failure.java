package dev.plinth.shop.model.shared;

import org.jspecify.annotations.Nullable;

/** Why something that was asked for did not happen; the cases are what a caller can act on. */
public abstract sealed class Failure extends RuntimeException
        permits BrokenRule, DuplicateKey, NotAllowed, NotFound, OutcomeUnknown, StaleVersion, Unavailable {
    private static final long serialVersionUID = 1L;

    Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

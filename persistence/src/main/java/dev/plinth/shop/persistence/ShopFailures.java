package dev.plinth.shop.persistence;

import dev.plinth.persistenceruntime.Refusal;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.Failure;
import dev.plinth.shop.model.shared.NotAllowed;
import dev.plinth.shop.model.shared.OutcomeUnknown;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.shop.model.shared.Unavailable;

/** What the refusals of the database are called in the model. */
public final class ShopFailures {
    private ShopFailures() {}

    /** The failure that callers of repositories and transactions see. */
    public static Failure named(Refusal refusal) {
        return switch (refusal.kind()) {
            case DUPLICATE_KEY -> new DuplicateKey(refusal.constraint(), refusal.message(), refusal.cause());
            case BROKEN_RULE -> new BrokenRule(refusal.constraint(), refusal.message(), refusal.cause());
            case STALE_VERSION -> new StaleVersion("what was read", refusal.cause());
            case NOT_ALLOWED -> new NotAllowed(refusal.message(), refusal.cause());
            case OUTCOME_UNKNOWN -> new OutcomeUnknown(refusal.message(), refusal.cause());
            case UNAVAILABLE -> new Unavailable(refusal.message(), refusal.cause());
        };
    }
}

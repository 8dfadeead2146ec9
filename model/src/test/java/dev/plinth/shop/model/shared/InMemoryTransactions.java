package dev.plinth.shop.model.shared;

import dev.plinth.testkit.memory.MemoryTransactions;
import dev.plinth.testkit.memory.RefusedException;

/** The transactions of the model without a database, for tests of what uses repositories. */
public final class InMemoryTransactions extends MemoryTransactions implements Transactions {
    /** Transactions on an empty shop. */
    public InMemoryTransactions() {
        super(InMemoryTransactions::named);
    }

    private InMemoryTransactions(InMemoryTransactions same, String user) {
        super(same, user);
    }

    @Override
    public Transactions as(String user) {
        return new InMemoryTransactions(this, user);
    }

    private static Failure named(RefusedException refused) {
        return switch (refused.kind()) {
            case DUPLICATE_KEY -> new DuplicateKey(refused.constraint(), refused.getMessage(), refused);
            case BROKEN_RULE -> new BrokenRule(refused.constraint(), refused.getMessage(), refused);
            case STALE_VERSION -> new StaleVersion("what was read", refused);
            case UNAVAILABLE -> new Unavailable(refused.getMessage(), refused);
        };
    }
}

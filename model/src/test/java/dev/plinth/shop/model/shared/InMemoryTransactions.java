package dev.plinth.shop.model.shared;

import dev.plinth.testkit.memory.MemoryTransactions;
import dev.plinth.testkit.memory.RefusedException;
import dev.plinth.testkit.memory.Restriction;
import java.util.UUID;

/** The transactions of the model without a database, for tests of what uses repositories. */
public final class InMemoryTransactions extends MemoryTransactions implements Transactions {
    /** Transactions on an empty shop. */
    public InMemoryTransactions() {
        super(InMemoryTransactions::named);
    }

    private InMemoryTransactions(InMemoryTransactions same, String user) {
        super(same, user);
    }

    private InMemoryTransactions(InMemoryTransactions same, Restriction restriction) {
        super(same, restriction);
    }

    @Override
    public Transactions as(String user) {
        return new InMemoryTransactions(this, user);
    }

    @Override
    public Transactions restrictedTo(UUID customer) {
        return new InMemoryTransactions(this, new Restriction(customer.toString()));
    }

    private static Failure named(RefusedException refused) {
        return switch (refused.kind()) {
            case DUPLICATE_KEY -> new DuplicateKey(refused.constraint(), refused.getMessage(), refused);
            case BROKEN_RULE -> new BrokenRule(refused.constraint(), refused.getMessage(), refused);
            case STALE_VERSION -> new StaleVersion("what was read", refused);
            case NOT_ALLOWED -> new NotAllowed(refused.getMessage(), refused);
            case UNAVAILABLE -> new Unavailable(refused.getMessage(), refused);
        };
    }
}

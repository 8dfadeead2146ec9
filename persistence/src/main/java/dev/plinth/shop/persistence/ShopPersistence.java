package dev.plinth.shop.persistence;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.PersistenceUnit;
import javax.sql.DataSource;

/** What of the shop is mapped, and how its failures are called. */
public final class ShopPersistence {
    private ShopPersistence() {}

    /**
     * Maps the shop to a migrated schema, which the connections find in their search path.
     *
     * @throws dev.plinth.shop.model.shared.Unavailable if the database does not answer
     */
    public static Database open(DataSource connections) {
        return Database.open(connections, unit());
    }

    /** What is mapped of all declared contexts; a team adds the mapping file of a context of its own. */
    public static PersistenceUnit unit() {
        return PersistenceUnit.ofContexts(ShopPersistence.class, "contexts", "META-INF/plinth")
                .naming(ShopFailures::named)
                .tellingUserIn("plinth.user")
                .foldingCaseBy("fold_case");
    }
}

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
     * @param settings what stands before the dot in the names of the settings that the scripts read, chosen beside them
     * @throws dev.plinth.shop.model.shared.Unavailable if the database does not answer
     */
    public static Database open(DataSource connections, String settings) {
        return Database.open(connections, unit(settings));
    }

    /**
     * What is mapped of all declared contexts; a team adds the mapping file of a context of its own.
     *
     * @param settings what stands before the dot in the names of the settings that the scripts read
     */
    public static PersistenceUnit unit(String settings) {
        return PersistenceUnit.ofContexts(ShopPersistence.class, "contexts", "META-INF/plinth")
                .naming(ShopFailures::named)
                .tellingUserIn(settings + ".user")
                .tellingRestrictionIn(settings + ".customer")
                .foldingCaseBy("fold_case");
    }
}

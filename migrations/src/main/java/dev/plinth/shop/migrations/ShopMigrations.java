package dev.plinth.shop.migrations;

import dev.plinth.migrationrunner.ContextIndex;
import dev.plinth.migrationrunner.Migrations;
import dev.plinth.migrationrunner.Sequence;
import java.util.List;
import javax.sql.DataSource;

/** The migrations of the shop: a sequence for each context, in the order that follows from the declaration. */
public final class ShopMigrations {
    private ShopMigrations() {}

    /**
     * What brings a shop up to date.
     *
     * @param owner connects as {@link DatabaseRoles#OWNER}, and gives at least three connections at a time
     * @param schema the schema that holds the shop, prepared by {@link DatabaseRoles}
     */
    public static Migrations of(DataSource owner, String schema) {
        return of(owner, schema, contexts());
    }

    /** The contexts, each after those that it may use. */
    public static List<String> contexts() {
        return ContextIndex.besides(ShopMigrations.class);
    }

    static Migrations of(DataSource owner, String schema, List<String> contexts) {
        var sequences = contexts.stream()
                .map(context -> Sequence.of("classpath:db", context))
                .toList();
        return new Migrations(owner, schema, sequences)
                .requiring(DatabaseRoles.ALL, "an administrator runs db/roles.sql first")
                .loadedBy(ShopMigrations.class.getClassLoader());
    }
}

package dev.plinth.shop.migrations;

import dev.plinth.testkit.Database;
import dev.plinth.testkit.DatabaseTemplate;
import java.util.List;

/** The migrated, empty shop that tests start from: roles, and all scripts in the schema {@link DatabaseRoles#SCHEMA}. */
public final class ShopDatabase {
    /** For {@code TestDatabase.from(ShopDatabase.TEMPLATE)}. */
    public static final DatabaseTemplate TEMPLATE = new DatabaseTemplate(DatabaseRoles.SCHEMA, ShopDatabase::prepare);

    private ShopDatabase() {}

    /** A shop with other contexts than those of the declaration, in the order in which they are migrated. */
    public static DatabaseTemplate with(String name, List<String> contexts) {
        return new DatabaseTemplate(name, database -> prepare(database, contexts));
    }

    private static void prepare(Database database) {
        prepare(database, ShopMigrations.contexts());
    }

    private static void prepare(Database database, List<String> contexts) {
        DatabaseRoles.prepare(database.administrator(), DatabaseRoles.SCHEMA);
        ShopMigrations.of(database.dataSource(DatabaseRoles.OWNER), DatabaseRoles.SCHEMA, contexts)
                .migrate();
    }
}

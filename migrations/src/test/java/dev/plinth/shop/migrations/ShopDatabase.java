package dev.plinth.shop.migrations;

import dev.plinth.testkit.Database;
import dev.plinth.testkit.DatabaseTemplate;

/** The migrated, empty shop that tests start from: roles, and all scripts in the schema {@value #SCHEMA}. */
public final class ShopDatabase {
    /** The schema that holds the shop. */
    public static final String SCHEMA = "shop";

    /** For {@code TestDatabase.from(ShopDatabase.TEMPLATE)}. */
    public static final DatabaseTemplate TEMPLATE = new DatabaseTemplate("shop", ShopDatabase::prepare);

    private ShopDatabase() {}

    private static void prepare(Database database) {
        DatabaseRoles.prepare(database.administrator(), SCHEMA);
        new Migrations(database.dataSource(DatabaseRoles.OWNER), SCHEMA).migrate();
    }
}

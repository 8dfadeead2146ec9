package dev.plinth.architecture.wrong.migrations;

import dev.plinth.architecture.wrong.model.shared.CartId;

/** Wrong: knows the model. */
public final class SeedingMigrations {
    private SeedingMigrations() {}

    public static String sql(CartId id) {
        return "insert into cart values ('" + id.value() + "')";
    }
}

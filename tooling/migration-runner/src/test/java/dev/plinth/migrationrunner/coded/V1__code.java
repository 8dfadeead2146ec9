package dev.plinth.migrationrunner.coded;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A migration in Java, which Flyway would run and nobody could read as SQL. */
public class V1__code extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {}
}

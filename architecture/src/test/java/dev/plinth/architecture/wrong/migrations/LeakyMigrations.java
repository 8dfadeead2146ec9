package dev.plinth.architecture.wrong.migrations;

import org.flywaydb.core.Flyway;

/** Wrong: hands Flyway on. */
public final class LeakyMigrations {
    private final Flyway flyway;

    LeakyMigrations(Flyway flyway) {
        this.flyway = flyway;
    }

    public Flyway flyway() {
        return flyway;
    }
}

package dev.plinth.architecture.wrong.examples;

import org.flywaydb.core.Flyway;

/** Wrong: writes the schema. */
public final class MigratingExample {
    public static void main(String[] arguments) {
        Flyway.configure().load().migrate();
    }
}

package dev.plinth.shop.migrations;

import dev.plinth.testkit.Database;
import dev.plinth.testkit.DatabaseTemplate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A prepared, empty schema for one test, to migrate with small scripts of its own. */
record ScratchSchema(Database database, String name) {
    static final DatabaseTemplate EMPTY = new DatabaseTemplate("empty", database -> {});

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static ScratchSchema in(Database database) {
        var schema = new ScratchSchema(database, "scratch_" + NUMBER.incrementAndGet());
        DatabaseRoles.prepare(database.administrator(), schema.name);
        return schema;
    }

    DataSource ownerSource() {
        return database.dataSource(DatabaseRoles.OWNER);
    }

    Login owner() {
        return Login.as(DatabaseRoles.OWNER, database, name);
    }

    Login administrator() {
        return new Login(database.administrator());
    }

    /** The scripts of a folder of {@code fixtures}, for a declaration with the one context {@code thing}. */
    Migrations scripts(String fixture) {
        return scripts(fixture, PATIENCE);
    }

    Migrations scripts(String fixture, Duration longestWait) {
        return new Migrations(ownerSource(), name, longestWait, "fixtures/" + fixture, List.of("thing"));
    }

    /** Tables, views and the rest, with what the histories hold: all that a run could change. */
    List<String> content() {
        return owner().finds(
                        "select relname from pg_class where relnamespace = current_schema()::regnamespace order by 1");
    }

    List<String> history() {
        return owner().finds(
                        "select script, success from flyway_thing where type <> 'BASELINE' order by installed_rank");
    }
}

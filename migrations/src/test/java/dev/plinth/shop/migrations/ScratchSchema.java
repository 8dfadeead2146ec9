package dev.plinth.shop.migrations;

import dev.plinth.testkit.Database;
import dev.plinth.testkit.DatabaseTemplate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A prepared, empty schema for one test. */
record ScratchSchema(Database database, String name) {
    static final DatabaseTemplate EMPTY = new DatabaseTemplate("empty", database -> {});

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

    /** Tables, views and the rest, with what the histories hold: all that a run could change. */
    List<String> content() {
        return owner().finds(
                        "select relname from pg_class where relnamespace = current_schema()::regnamespace order by 1");
    }
}

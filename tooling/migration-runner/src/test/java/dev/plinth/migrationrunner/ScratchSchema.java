package dev.plinth.migrationrunner;

import dev.plinth.testkit.Database;
import dev.plinth.testkit.DatabaseTemplate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** An empty schema for one test, which belongs to a role that is no superuser. */
record ScratchSchema(Database database, String name) {
    static final DatabaseTemplate EMPTY = new DatabaseTemplate("empty", database -> {});

    static final String OWNER = "scratch_owner";

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The contexts of the fixture {@code several}; the first of them has no table. */
    static final List<String> SEVERAL = List.of("common", "place", "thing");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static ScratchSchema in(Database database) {
        var schema = new ScratchSchema(database, "scratch_" + NUMBER.incrementAndGet());
        schema.administrator()
                .does(
                        "do $$ begin if to_regrole('" + OWNER + "') is null then create role " + OWNER
                                + " login; end if; end $$",
                        "create schema " + schema.name + " authorization " + OWNER);
        return schema;
    }

    DataSource ownerSource() {
        return database.dataSource(OWNER);
    }

    Login owner() {
        return Login.as(OWNER, database, name);
    }

    Login administrator() {
        return new Login(database.administrator());
    }

    /** The scripts of a folder of {@code fixtures}, with the one context {@code thing}. */
    Migrations scripts(String fixture) {
        return scripts(fixture, List.of("thing"));
    }

    Migrations scripts(String fixture, List<String> contexts) {
        return migrations(ownerSource(), name, fixture, contexts);
    }

    /** Scripts of three contexts. */
    Migrations several() {
        return scripts("several", SEVERAL);
    }

    static Migrations migrations(DataSource source, String schema, String fixture, List<String> contexts) {
        return new Migrations(source, schema, migrationSets(fixture, contexts)).waitingAtMost(PATIENCE);
    }

    static List<MigrationSet> migrationSets(String fixture, List<String> contexts) {
        return contexts.stream()
                .map(context -> MigrationSet.of("classpath:fixtures/" + fixture, context))
                .toList();
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

package dev.plinth.shop.demo;

import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.wiring.ServerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the demo is asked to do.
 *
 * @param database the database to serve, or empty for an embedded one with the sample in it
 * @param schema the schema that holds the shop
 * @param output the folder for what is written
 * @param port where it listens, or 0 for any that is free
 */
record DemoSettings(Optional<DatabaseSettings> database, String schema, Path output, int port) {
    /** The name of the program, with which its own variables of the environment begin. */
    static final String PROGRAM = ServerSettings.PROGRAM;

    static final Key HELP = Key.of("help", "", "prints the keys");
    static final Key OUTPUT = Key.of("output", "examples/demo/target/demo", "the folder for what is written");
    static final Key PORT = Key.of("http.port", "8080", "the port to listen at, 0 for any that is free");

    /** All keys, those of the database among them. */
    static final List<Key> KEYS = Stream.concat(
                    Stream.of(HELP, OUTPUT, PORT, Configuration.FILE),
                    DatabaseSettings.keys(DatabaseRoles.APPLICATION, DatabaseRoles.SCHEMA).stream())
            .toList();

    /**
     * The settings that a configuration holds.
     *
     * @throws IllegalArgumentException naming the key that is wrong
     */
    static DemoSettings from(Configuration configuration) {
        configuration.requireKnown(KEYS);
        return new DemoSettings(
                configuration
                        .find(DatabaseSettings.URL)
                        .map(url ->
                                DatabaseSettings.from(configuration, DatabaseRoles.APPLICATION, DatabaseRoles.SCHEMA)),
                configuration.get(DatabaseSettings.SCHEMA.or(DatabaseRoles.SCHEMA)),
                configuration.get(OUTPUT, Path::of),
                configuration.get(PORT, ServerSettings::port));
    }

    /** Where everything is logged of a server with this name. */
    Path log(String server) {
        return output.resolve("server-" + server + ".log");
    }
}

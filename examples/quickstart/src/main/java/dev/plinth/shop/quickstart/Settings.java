package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the quickstart is asked to do.
 *
 * @param input the file to import, or empty for a sample
 * @param output the folder for what is written
 * @param dates how dates are written, or empty to find out
 * @param zone where they are local
 * @param charset how characters are bytes, or empty to find out
 * @param acceptRejects whether to go on however many records are rejected
 * @param batchRows rows in one transaction
 * @param database where to import, or empty for an embedded server
 * @param schema the schema that holds the shop
 * @param keep whether the embedded server goes on
 */
record Settings(
        Optional<Path> input,
        Path output,
        Optional<Dates> dates,
        ZoneId zone,
        Optional<Charset> charset,
        boolean acceptRejects,
        int batchRows,
        Optional<DatabaseSettings> database,
        String schema,
        boolean keep) {
    static final Key HELP = Key.of("help", "", "prints the keys");
    static final Key INPUT = Key.of("input", "", "the file to import; without one, a sample is made");
    static final Key OUTPUT =
            Key.of("output", "examples/quickstart/target/quickstart", "the folder for what is written");
    static final Key DATE_FORMAT = Key.of(
            "date.format",
            "",
            "a pattern of java.time for the dates, such as dd/MM/yyyy HH:mm; by default found out from all of them");
    static final Key DATE_ZONE = Key.of("date.zone", "Europe/London", "the time zone of the dates");
    static final Key CHARSET = Key.of(
            "charset", "", "of the file, such as ISO-8859-1; by default UTF-8 where its bytes are, else windows-1252");
    static final Key ACCEPT_REJECTS = Key.of(
            "accept.rejects", "", "imports the rest where over 5 % of the records are rejected; any value but false");
    static final Key BATCH = Key.of("import.batch", "2000", "rows in one transaction, a whole number from 1");
    static final Key KEEP = Key.of("keep", "", "leaves the embedded database up; any value but false");

    /** All keys, those of the database among them. */
    static final List<Key> KEYS = Stream.concat(
                    Stream.of(
                            HELP,
                            INPUT,
                            OUTPUT,
                            DATE_FORMAT,
                            DATE_ZONE,
                            CHARSET,
                            ACCEPT_REJECTS,
                            BATCH,
                            KEEP,
                            Configuration.FILE),
                    DatabaseSettings.keys(DatabaseRoles.APPLICATION, DatabaseRoles.SCHEMA).stream())
            .toList();

    /** The name of the program, with which its own variables of the environment begin. */
    static final String PROGRAM = "plinth";

    /** The keys, and the tests' own for the real file, which may be set while this runs. */
    static final List<Key> KNOWN = Stream.concat(KEYS.stream(), Stream.of(Key.of("plinth.data", "", "the tests' file")))
            .toList();

    /**
     * The settings that a configuration holds.
     *
     * @throws IllegalArgumentException naming the key that is wrong
     */
    static Settings from(Configuration configuration) {
        KEYS.stream().filter(Key::secret).forEach(configuration::find);
        var zone = configuration.get(DATE_ZONE, ZoneId::of);
        return new Settings(
                configuration.find(INPUT).map(Path::of),
                Path.of(configuration.get(OUTPUT)),
                configuration
                        .find(DATE_FORMAT)
                        .map(given -> configuration.get(DATE_FORMAT, pattern -> new Dates(pattern, zone))),
                zone,
                configuration.find(CHARSET).map(name -> configuration.get(CHARSET, Charset::forName)),
                configuration.isOn(ACCEPT_REJECTS),
                configuration.get(BATCH, Settings::positive),
                configuration
                        .find(DatabaseSettings.URL)
                        .map(url ->
                                DatabaseSettings.from(configuration, DatabaseRoles.APPLICATION, DatabaseRoles.SCHEMA)),
                configuration.get(DatabaseSettings.SCHEMA.or(DatabaseRoles.SCHEMA)),
                configuration.isOn(KEEP));
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException(text + " is not above zero");
        }
        return number;
    }
}

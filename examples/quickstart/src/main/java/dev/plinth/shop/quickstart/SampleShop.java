package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.persistence.ShopPersistence;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A migrated shop for programs that show something: an embedded one with the sample in it, which is gone when it is closed,
 * or the one of a database, as it is.
 */
public final class SampleShop implements AutoCloseable {
    private static final int BATCH_ROWS = 2000;

    private final ShopServer server;

    private SampleShop(ShopServer server) {
        this.server = server;
    }

    /**
     * Starts and migrates it.
     *
     * @param given the database, or empty for an embedded one
     * @param schema the schema that holds the shop
     * @param folder where the sample is written
     * @throws dev.plinth.shop.model.shared.Unavailable if the database does not answer
     */
    public static SampleShop open(Optional<DatabaseSettings> given, String schema, Path folder) {
        var server = ShopServer.open(given, schema);
        try {
            server.migrate();
            if (given.isEmpty()) {
                fill(server, folder);
            }
            return new SampleShop(server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void fill(ShopServer server, Path folder) {
        var file = new RetailFile(SampleFile.write(folder), Optional.empty());
        try (var records = Records.of(file, folder, bytes -> {});
                var rejections = Rejections.into(folder.resolve(ImportRun.REJECTED));
                var pool = server.connect();
                var database = ShopPersistence.open(pool.dataSource(), DatabaseRoles.SETTINGS)) {
            var detection = new DateDetection();
            records.forEach((written, place) -> detection.add(written));
            var dates = new Dates(detection.decide().format(), ZoneId.of(Settings.DATE_ZONE.fallback()));
            var input = FirstPass.over(records, new RowReader(dates, new Countries()), rejections, rows -> {});
            new Importer(database, BATCH_ROWS).run(input, rows -> {});
            new ShopTransactions(database).run(new JpaSalesReports(database)::refresh);
        }
    }

    /** How a role of {@link DatabaseRoles} gets there. */
    public DatabaseSettings login(String role) {
        return server.actingAs(role);
    }

    /** Where it is, as a JDBC URL. */
    public String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}

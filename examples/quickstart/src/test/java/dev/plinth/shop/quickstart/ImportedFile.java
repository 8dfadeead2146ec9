package dev.plinth.shop.quickstart;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopMigrations;
import dev.plinth.shop.persistence.ShopPersistence;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import dev.plinth.testkit.TestDatabase;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A flat file and the shop that the import makes of it, in a schema of its own.
 *
 * @param name {@value #SAMPLE} or {@value #FILE}, as the guide calls it
 * @param flat its accepted rows
 * @param shop reads what was imported
 */
record ImportedFile(String name, FlatRelation flat, DataSource shop) {
    static final String SAMPLE = "sample";
    static final String FILE = "file";

    /** The bundled sample. */
    static ImportedFile sample(TestDatabase database, Path folder) {
        return of(SAMPLE, SampleFile.write(folder), database);
    }

    /** The bundled sample, and the real file where {@code plinth.data} or {@code PLINTH_DATA} says where it is. */
    static List<ImportedFile> all(TestDatabase database, Path folder) {
        var files = new ArrayList<ImportedFile>();
        files.add(sample(database, folder));
        realFile().ifPresent(path -> files.add(of(FILE, path, database)));
        return files;
    }

    /** What a query yields, each row's values joined by a bar. */
    List<String> find(String sql, List<String> arguments) {
        try (var connection = shop.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setString(i + 1, arguments.get(i));
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var values = new ArrayList<String>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        values.add(String.valueOf(rows.getString(i)));
                    }
                    found.add(String.join("|", values));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** For the names of parameterized tests. */
    @Override
    public String toString() {
        return name;
    }

    private static Optional<Path> realFile() {
        return Optional.ofNullable(System.getProperty("plinth.data"))
                .or(() -> Optional.ofNullable(System.getenv("PLINTH_DATA")))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    private static ImportedFile of(String name, Path path, TestDatabase database) {
        DatabaseRoles.prepare(database.administrator(), name);
        ShopMigrations.of(database.dataSource(DatabaseRoles.OWNER), name).migrate();
        var reader = new RowReader(
                new Dates(Settings.DATE_FORMAT.fallback(), ZoneId.of(Settings.DATE_ZONE.fallback())), new Countries());
        var file = RetailFile.open(path, Optional.empty());
        var silent = new Screen(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), 80);
        var schema = Map.of("currentSchema", name);
        try (var shop = ShopPersistence.open(
                        database.dataSource(DatabaseRoles.APPLICATION, schema), DatabaseRoles.SETTINGS);
                var progress = new Progress(silent, false, name, 1)) {
            new Importer(shop, 2000).run(file, reader, Survey.of(file, reader), progress);
            new ShopTransactions(shop).run(new JpaSalesReports(shop)::refresh);
        }
        return new ImportedFile(name, FlatRelation.of(path), database.dataSource(DatabaseRoles.READER, schema));
    }
}

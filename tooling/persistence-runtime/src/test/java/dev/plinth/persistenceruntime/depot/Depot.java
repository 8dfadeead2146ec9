package dev.plinth.persistenceruntime.depot;

import dev.plinth.persistenceruntime.AggregateRepository;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.DatabaseTransactions;
import dev.plinth.persistenceruntime.PersistenceUnit;
import dev.plinth.testkit.DatabaseTemplate;
import dev.plinth.testkit.StatementLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The domain on a database, with a log of its statements. */
public final class Depot implements AutoCloseable {
    /** The empty tables. */
    public static final DatabaseTemplate TEMPLATE = new DatabaseTemplate("depot", Depot::prepare);

    private final dev.plinth.testkit.Database server;
    private final StatementLog log = new StatementLog(sql -> sql.startsWith("set transaction isolation level"));
    private final Database database;
    private final DatabaseTransactions transactions;
    private final Shelves shelves;
    private final Pallets pallets;

    /** Opens what a test class has. */
    public Depot(dev.plinth.testkit.Database server) {
        this.server = server;
        var connections = server.dataSource("depot_app", Map.of("reWriteBatchedInserts", "true"));
        database = Database.open(
                log.watching(connections),
                PersistenceUnit.of(List.of("dev/plinth/persistenceruntime/depot/depot.xml")));
        transactions = new DatabaseTransactions(database);
        shelves = new Shelves(database);
        pallets = new Pallets(database);
        log.clear();
    }

    private static void prepare(dev.plinth.testkit.Database empty) throws SQLException {
        try (var stream = Objects.requireNonNull(Depot.class.getResourceAsStream("schema.sql"));
                var connection = empty.administrator().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All shelves. */
    public Shelves shelves() {
        return shelves;
    }

    /** All pallets. */
    public Pallets pallets() {
        return pallets;
    }

    /** The database as the runtime knows it. */
    public Database database() {
        return database;
    }

    /** What was sent. */
    public StatementLog log() {
        return log;
    }

    /** Runs work that may change something. */
    public void write(Runnable work) {
        transactions.write(() -> {
            work.run();
            return true;
        });
    }

    /** Runs work that reads. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return transactions.read(work);
    }

    /** The verb and the table of each statement that changed something, such as {@code INSERT box}; a batch is one. */
    public List<String> writes() {
        return log.statements().stream()
                .map(sql -> sql.replaceFirst("^(INSERT INTO|UPDATE|DELETE FROM) (\\w+) .*", "$1 $2"))
                .filter(sql -> !sql.startsWith("SELECT"))
                .map(sql -> sql.replace(" INTO ", " ").replace(" FROM ", " ").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What a query past the mapping finds, a row a text. */
    public List<String> rows(String sql) {
        try (var connection = server.administrator().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes something past the mapping. */
    public void run(String sql) {
        try (var connection = server.administrator().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /** Shelves in the database. */
    public static final class Shelves extends AggregateRepository<Shelf, ShelfId> {
        Shelves(Database database) {
            super(database, Shelf.class, "Shelf.whole");
        }

        /** The shelf, which there is. */
        public Shelf get(ShelfId id) {
            return find(id).orElseThrow();
        }

        /** How full each shelf is, by label. */
        public List<ShelfLoad> loads() {
            return entityManager()
                    .createNamedQuery("ShelfLoad.all", ShelfLoad.class)
                    .getResultList();
        }
    }

    /** Pallets in the database. */
    public static final class Pallets extends AggregateRepository<Pallet, PalletId> {
        Pallets(Database database) {
            super(database, Pallet.class);
        }

        /** The pallet, which there is. */
        public Pallet get(PalletId id) {
            return find(id).orElseThrow();
        }
    }
}

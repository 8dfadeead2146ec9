package dev.plinth.persistenceruntime.baskets;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.DatabaseTransactions;
import dev.plinth.persistenceruntime.PersistenceUnit;
import dev.plinth.persistenceruntime.Refusal;
import dev.plinth.persistenceruntime.RefusedException;
import dev.plinth.persistenceruntime.Restriction;
import dev.plinth.persistenceruntime.bulk.BulkLoad;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.testkit.DatabaseTemplate;
import dev.plinth.testkit.Sql;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Baskets on a database, with all that works on them. */
public record BasketStore(
        Database database, Transactions transactions, Baskets baskets, Vouchers vouchers, BulkLoad bulk)
        implements AutoCloseable {
    /** The role that the application logs in as. */
    public static final String ROLE = "basket_app";

    /** The schema of the tables. */
    public static final String SCHEMA = "baskets";

    /** Empty tables. */
    public static final DatabaseTemplate TEMPLATE =
            new DatabaseTemplate("baskets", database -> new Sql(database.administrator()).run(script()));

    /** Baskets are mapped; who works is told to the database. */
    public static final PersistenceUnit UNIT =
            PersistenceUnit.of(List.of("META-INF/baskets.xml")).tellingUserIn("basket.user");

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Transactions with users. */
    public static final class Transactions extends DatabaseTransactions {
        Transactions(Database database) {
            super(database);
        }

        private Transactions(Transactions same, String user) {
            super(same, user);
        }

        private Transactions(Transactions same, Restriction restriction) {
            super(same, restriction);
        }

        public Transactions as(String user) {
            return new Transactions(this, user);
        }

        public Transactions restrictedTo(String owner) {
            return new Transactions(this, new Restriction(owner));
        }

        public void run(Runnable work) {
            write(() -> {
                work.run();
                return true;
            });
        }
    }

    /** The application's login, one new connection for each transaction. */
    public static DataSource login(dev.plinth.testkit.Database database) {
        return database.dataSource(ROLE, Map.of("currentSchema", SCHEMA, "reWriteBatchedInserts", "true"));
    }

    /** The application's settings. */
    public static DatabaseSettings settings(dev.plinth.testkit.Database database) {
        var password = Optional.of(database.password(ROLE)).filter(word -> !word.isEmpty());
        return DatabaseSettings.of(database.jdbcUrl(), ROLE, password, SCHEMA);
    }

    /** A pool of the application's connections. */
    public static ConnectionPool pool(DatabaseSettings settings) {
        return ConnectionPool.open(settings, RefusedException::new);
    }

    /** Plain SQL of the administrator. */
    public static Sql administrator(dev.plinth.testkit.Database database) {
        return new Sql(database.dataSource("postgres", Map.of("currentSchema", SCHEMA)));
    }

    public static BasketStore open(DataSource connections) {
        return open(connections, UNIT);
    }

    public static BasketStore open(DataSource connections, PersistenceUnit unit) {
        var database = Database.open(connections, unit);
        return new BasketStore(
                database,
                new Transactions(database),
                new Baskets(database),
                new Vouchers(database),
                new BulkLoad(database));
    }

    /** A basket with a name of its own. */
    public static Basket aBasket() {
        return new Basket(BasketId.next(), "basket " + NUMBERS.incrementAndGet());
    }

    /** A voucher with a code of its own. */
    public static Voucher aVoucher(BasketId basket) {
        return new Voucher(VoucherId.next(), basket, "code " + NUMBERS.incrementAndGet());
    }

    /** What was refused, where a failure says it. */
    public static Refusal refusal(@Nullable Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return refused.refusal();
        }
        throw new AssertionError("not a refusal: " + failure, failure);
    }

    /** A statement past the mapping, in the transaction. */
    public void execute(String sql) {
        database.unwrap(EntityManager.class).createNativeQuery(sql).executeUpdate();
    }

    /** A value past the mapping, in the transaction. */
    public String value(String query) {
        return String.valueOf(
                database.unwrap(EntityManager.class).createNativeQuery(query).getSingleResult());
    }

    /** The connection of the transaction, as the server numbers it. */
    public String connection() {
        return value("select pg_backend_pid()");
    }

    private static String script() {
        try (var stream = BasketStore.class.getResourceAsStream("/db/baskets.sql")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

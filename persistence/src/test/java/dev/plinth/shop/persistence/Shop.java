package dev.plinth.shop.persistence;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.PersistenceUnit;
import dev.plinth.persistenceruntime.rowsecurity.RowSecurityRouting;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.persistence.catalog.JpaCategories;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.persistence.customer.JpaCustomers;
import dev.plinth.shop.persistence.ordering.JpaCreditNotes;
import dev.plinth.shop.persistence.ordering.JpaOrders;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import dev.plinth.testkit.Sql;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The shop on a database, with all its repositories. */
public record Shop(
        Database database,
        Transactions transactions,
        JpaCategories categories,
        JpaProducts products,
        JpaCustomers customers,
        JpaOrders orders,
        JpaCreditNotes creditNotes,
        JpaSalesReports reports)
        implements AutoCloseable {
    /** The application's login, one new connection for each transaction; none may be restricted. */
    public static DataSource login(dev.plinth.testkit.Database database) {
        return login(database, DatabaseRoles.APPLICATION);
    }

    /** The application's login, and the customers' for transactions that are restricted to one. */
    public static DataSource logins(dev.plinth.testkit.Database database) {
        return RowSecurityRouting.between(login(database), login(database, DatabaseRoles.CUSTOMER));
    }

    private static DataSource login(dev.plinth.testkit.Database database, String role) {
        return database.dataSource(
                role, Map.of("currentSchema", DatabaseRoles.SCHEMA, "reWriteBatchedInserts", "true"));
    }

    /** Plain SQL of the administrator, in the shop's schema. */
    public static Sql administrator(dev.plinth.testkit.Database database) {
        return new Sql(database.dataSource("postgres", Map.of("currentSchema", DatabaseRoles.SCHEMA)));
    }

    /** Maps the shop to where the connections lead. */
    public static Shop open(DataSource connections) {
        return open(connections, ShopPersistence.unit(DatabaseRoles.SETTINGS));
    }

    /** Maps the shop otherwise than usual. */
    public static Shop open(DataSource connections, PersistenceUnit unit) {
        return on(Database.open(connections, unit));
    }

    /** Adds aggregates of any kind, as their repositories would. */
    public void addAll(Collection<?> aggregates) {
        var manager = database.unwrap(EntityManager.class);
        aggregates.forEach(aggregate -> {
            manager.persist(aggregate);
            manager.flush();
        });
    }

    /** Maps classes of a test, by mapping files of a test. */
    public static Database mapped(DataSource connections, String... mappingFiles) {
        return Database.open(connections, PersistenceUnit.of(List.of(mappingFiles)));
    }

    static Shop on(Database database) {
        return new Shop(
                database,
                new ShopTransactions(database),
                new JpaCategories(database),
                new JpaProducts(database),
                new JpaCustomers(database),
                new JpaOrders(database),
                new JpaCreditNotes(database),
                new JpaSalesReports(database));
    }

    /** What the contracts of ordering need. */
    public dev.plinth.shop.model.ordering.Shop selling() {
        return new dev.plinth.shop.model.ordering.Shop(transactions, customers, products, orders, creditNotes, reports);
    }

    @Override
    public void close() {
        database.close();
    }
}

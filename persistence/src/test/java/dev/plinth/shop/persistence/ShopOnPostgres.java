package dev.plinth.shop.persistence;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.rowsecurity.RowSecurityRouting;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.testkit.TestDatabase;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mapped shop on a real PostgreSQL, for a test class of its own, with empty tables before each test. */
public final class ShopOnPostgres implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final TestDatabase server = TestDatabase.from(ShopDatabase.TEMPLATE);
    private @Nullable Database database;

    /** The shop, opened as the application's role, and as the customers' for transactions that are restricted to one. */
    public Database database() {
        return Objects.requireNonNull(database, "the shop is open while a class runs that holds it in a static field");
    }

    /** The shop's transactions. */
    public Transactions transactions() {
        return new ShopTransactions(database());
    }

    /** What the contracts of ordering need. */
    public dev.plinth.shop.model.ordering.Shop selling() {
        return Shop.on(database()).selling();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server.beforeAll(context);
        database = ShopPersistence.open(
                RowSecurityRouting.between(login(DatabaseRoles.APPLICATION), login(DatabaseRoles.CUSTOMER)),
                DatabaseRoles.SETTINGS);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Shop.administrator(server).run("""
                do $$ begin
                    execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ')
                        from pg_tables where schemaname = current_schema() and tablename not like 'flyway%');
                end $$""", "select refresh_sales_reports()");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database().close();
    }

    private DataSource login(String role) {
        return server.dataSource(role, Map.of("currentSchema", DatabaseRoles.SCHEMA));
    }
}

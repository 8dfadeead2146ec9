package dev.plinth.shop.persistence;

import dev.plinth.migrationrunner.ContextOrder;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.migrations.ShopMigrations;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The shop with the context of the guide to the first aggregate, which the declaration of the shop does not have. */
public final class ShopWithSuppliers implements BeforeAllCallback, AfterAllCallback {
    private final TestDatabase server = TestDatabase.from(ShopDatabase.with("shop_with_suppliers", contexts()));
    private @Nullable Database database;

    /** The declared contexts, and behind them the one more, which uses some of them. */
    static List<String> contexts() {
        try (var more = resource("first-aggregate.properties")) {
            return Stream.concat(ShopMigrations.contexts().stream(), ContextOrder.arrows(more).keySet().stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shop, opened as the application role. */
    public Database database() {
        return Objects.requireNonNull(database, "the shop is open while a class runs that holds it in a static field");
    }

    /** The shop's transactions. */
    public Transactions transactions() {
        return new ShopTransactions(database());
    }

    TestDatabase server() {
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server.beforeAll(context);
        database = Database.open(
                server.dataSource(DatabaseRoles.APPLICATION, Map.of("currentSchema", DatabaseRoles.SCHEMA)),
                ShopPersistence.unit(DatabaseRoles.SETTINGS).with(List.of("META-INF/plinth/supplier.xml")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database().close();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ShopWithSuppliers.class.getResourceAsStream("/" + name), name);
    }
}

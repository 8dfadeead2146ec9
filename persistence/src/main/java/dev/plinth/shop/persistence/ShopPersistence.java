package dev.plinth.shop.persistence;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.PersistenceUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/** What of the shop is mapped, and how its failures are called. */
public final class ShopPersistence {
    private ShopPersistence() {}

    /**
     * Maps the shop to a migrated schema, which the connections find in their search path.
     *
     * @throws dev.plinth.shop.model.shared.Unavailable if the database does not answer
     */
    public static Database open(DataSource connections) {
        return Database.open(connections, unit());
    }

    /** The mapping files of all declared contexts; a team adds those of a context of its own. */
    public static PersistenceUnit unit() {
        return PersistenceUnit.of(mappingFiles()).naming(ShopFailures::named).tellingUserIn("plinth.user");
    }

    /** One for each declared context. */
    static List<String> mappingFiles() {
        var declaration = new Properties();
        try (var stream = ShopPersistence.class.getResourceAsStream("plinth.properties")) {
            if (stream == null) {
                throw new IllegalStateException("the declaration plinth.properties is not in the jar of persistence");
            }
            declaration.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return declaration.stringPropertyNames().stream()
                .filter(key -> key.startsWith("context."))
                .map(key -> key.split("\\.")[1])
                .distinct()
                .sorted()
                .map(context -> "META-INF/plinth/" + context + ".xml")
                .toList();
    }
}

package dev.plinth.testkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A database of its own for each test class: a copy of a template, there before the first test and dropped after the
 * last one. Nested classes share the database of the class around them.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.from(NOTES);
 * }</pre>
 *
 * <p>The server is an embedded one, started with the first test class that needs it, or the one that the system
 * property {@code plinth.test.url} or the environment variable {@code PLINTH_TEST_URL} names: the JDBC URL of a
 * database to start from, logged in to as {@code plinth.test.user} or {@code PLINTH_TEST_USER} ({@code postgres}) with
 * the password {@code PLINTH_TEST_PASSWORD} from the environment. That login must be allowed to create databases and
 * to change roles, on PostgreSQL 15 or newer.
 */
public final class TestDatabase extends Database implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(TestDatabase.class);

    private final DatabaseTemplate template;
    private @Nullable Copy copy;

    private TestDatabase(DatabaseTemplate template) {
        this.template = template;
    }

    /** A database that starts as the template; for a static field with {@code @RegisterExtension}. */
    public static TestDatabase from(DatabaseTemplate template) {
        return new TestDatabase(template);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Server server = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Server.class, key -> Server.chosen(), Server.class);
        // A nested class finds what the class around it has put here; the store closes it after the last test.
        context.getStore(NAMESPACE).computeIfAbsent(this, key -> copy = server.copyOf(template), Copy.class);
    }

    @Override
    Server server() {
        return copy().server();
    }

    @Override
    String name() {
        return copy().name();
    }

    private Copy copy() {
        return Objects.requireNonNull(copy, "The database is there while a class runs that holds it in a static field");
    }
}

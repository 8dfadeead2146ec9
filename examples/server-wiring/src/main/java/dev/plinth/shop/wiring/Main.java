package dev.plinth.shop.wiring;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.persistenceruntime.settings.PasswordMissing;
import dev.plinth.shop.migrations.ShopMigrations;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.shop.persistence.ShopFailures;
import dev.plinth.shop.server.CannotListen;
import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.access.Tokens;
import dev.plinth.shop.server.list.Lists;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Serves a migrated shop until it is stopped, by the server that is on the class path; with the argument {@code migrate}, it
 * migrates the shop instead. Ends with 0 when it is done, as the signal has it when it is stopped, with 2 where an argument
 * is none that it knows, and with 1 when it cannot start or migrate; the last line on standard error then says why.
 */
public final class Main {
    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    /** What says in its message what to do; not what is more special, such as a number that a library cannot read. */
    private static final Set<Class<? extends RuntimeException>> EXPECTED = Set.of(
            CannotListen.class,
            IllegalArgumentException.class,
            MigrationException.class,
            PasswordMissing.class,
            Unavailable.class);

    /** Held, because the JDK forgets the level of a logger that nothing holds. */
    private static final List<Logger> CHATTY =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

    private static final String MIGRATE = "migrate";
    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    private Main() {}

    /** Runs it with the system's properties as settings. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = run(List.of(arguments), Configuration.arguments(), System.getenv(), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(
            List<String> command,
            Map<String, String> properties,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err)
            throws InterruptedException {
        try {
            var word = String.join(" ", command);
            if (!command.isEmpty() && !word.equals(MIGRATE) && !HELP.contains(word)) {
                err.println("plinth: '" + word
                        + "' is not a command; there are migrate and help, and without one it serves."
                        + " Settings (-Dkey=value) stand before -jar.");
                return 2;
            }
            var configuration = new Configuration(ServerSettings.PROGRAM, properties, environment);
            if (HELP.contains(word) || configuration.isOn(ServerSettings.HELP)) {
                help(out);
            } else {
                work(configuration, word.equals(MIGRATE), out);
            }
            return 0;
        } catch (RuntimeException e) {
            return failed(e, err);
        }
    }

    private static void work(Configuration configuration, boolean isMigrating, PrintStream out)
            throws InterruptedException {
        try {
            if (isMigrating) {
                migrate(ServerSettings.owner(configuration), out);
            } else {
                serve(ServerSettings.from(configuration), out);
            }
        } catch (PasswordMissing e) {
            ServerSettings.requirePasswords(configuration, isMigrating);
            throw e;
        }
    }

    /**
     * Says in one line why a program ends; of a failure whose message was not written for who started it, the class too, and
     * the log has the rest.
     *
     * @return how it ends
     */
    public static int failed(RuntimeException failure, PrintStream err) {
        if (EXPECTED.contains(failure.getClass())) {
            err.println("plinth: " + failure.getMessage());
        } else {
            LOG.log(System.Logger.Level.ERROR, "unexpected failure", failure);
            err.println("plinth: unexpected failure, see the log: " + failure);
        }
        return 1;
    }

    private static void migrate(DatabaseSettings login, PrintStream out) {
        // What they tell of each step is less than the lines below; where logging is set up otherwise, that counts.
        CHATTY.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.WARNING));
        try (var owner = ConnectionPool.open(login, ShopFailures::named)) {
            var ran = ShopMigrations.of(owner.dataSource(), login.schema())
                    .waitingAtMost(login.timeouts().lock())
                    .migrate();
            ran.forEach(script -> out.println("ran " + script));
            out.println(
                    ran.isEmpty()
                            ? "Nothing was pending."
                            : ran.size() + (ran.size() == 1 ? " script ran." : " scripts ran."));
        }
    }

    private static void serve(ServerSettings settings, PrintStream out) throws InterruptedException {
        settings.http().requireFree();
        try (var shop = Shop.open(
                        settings.application(),
                        settings.customers(),
                        settings.times(),
                        Tokens.of(settings.tokens()),
                        new Lists(settings.cursors()));
                var server = server().start(shop.api(), settings.http())) {
            out.println("Serving " + settings.application() + " at http://"
                    + settings.http().host() + ":" + server.port());
            Stop.await();
        }
    }

    /**
     * The server that is on the class path.
     *
     * @throws IllegalStateException if it has no server
     */
    public static HttpServer server() {
        return ServiceLoader.load(HttpServer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server is on the class path; add one of its modules"));
    }

    private static void help(PrintStream out) {
        out.println("Serves a migrated shop until it is stopped.");
        out.println();
        out.println("  java -jar JAR            serves");
        out.println("  java -jar JAR migrate    brings the schema up to date, as its owner; servers start after that");
        out.println("  java -jar JAR help       prints this");
        out.println();
        out.println(
                "Each key is an argument (-Dkey=value), else a variable of the environment, else in the config file:");
        for (var key : ServerSettings.ALL) {
            out.println(key.described(ServerSettings.PROGRAM));
        }
    }
}

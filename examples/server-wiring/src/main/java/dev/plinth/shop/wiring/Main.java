package dev.plinth.shop.wiring;

import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.access.Tokens;
import dev.plinth.shop.server.list.Lists;
import java.io.PrintStream;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * Serves a migrated shop until it is stopped, by the server that is on the class path. Ends with 0 when it is stopped, with 1
 * when it cannot start; the last line on standard error then says why.
 */
public final class Main {
    private Main() {}

    /** Runs it with the system's properties as arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = run(properties(), System.getenv(), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(Map<String, String> arguments, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            var configuration = new Configuration(ServerSettings.PROGRAM, arguments, environment);
            if (configuration.isOn(ServerSettings.HELP)) {
                help(out);
                return 0;
            }
            serve(ServerSettings.from(configuration), out);
            return 0;
        } catch (RuntimeException e) {
            err.println("plinth: " + e.getMessage());
            return 1;
        }
    }

    private static void serve(ServerSettings settings, PrintStream out) throws InterruptedException {
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
        out.println(
                "Each key is an argument (-Dkey=value), else a variable of the environment, else in the config file:");
        for (var key : ServerSettings.ALL) {
            out.println(key.described(ServerSettings.PROGRAM));
        }
    }

    private static Map<String, String> properties() {
        var properties = System.getProperties();
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}

package dev.plinth.shop.demo;

import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.quickstart.LogFile;
import dev.plinth.shop.quickstart.SampleShop;
import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.ShopApi;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.TemporaryIssuer;
import dev.plinth.shop.server.list.Cursors;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.wiring.Main;
import dev.plinth.shop.wiring.RequestTimes;
import dev.plinth.shop.wiring.Shop;
import dev.plinth.shop.wiring.Stop;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Serves a shop on this machine alone, until it is stopped, and prints a page to open and a token for it. Ends with 0 when
 * it is stopped, with 1 when it cannot start; the last line on standard error says why.
 */
public final class Demo {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration TOKEN_VALIDITY = Duration.ofHours(8);
    private static final String METRICS = "metrics:read";

    private Demo() {}

    /** Runs it with the system's properties as arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = run(Configuration.arguments(), System.getenv(), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(Map<String, String> arguments, Map<String, String> environment, PrintStream out, PrintStream err)
            throws InterruptedException {
        LogFile.silence();
        try {
            var configuration = new Configuration(DemoSettings.PROGRAM, arguments, environment);
            if (configuration.isOn(DemoSettings.HELP)) {
                help(out);
                return 0;
            }
            var settings = DemoSettings.from(configuration);
            var http = Main.server();
            var log = settings.log(http.name());
            log(log);
            serve(settings, http, log, out);
            return 0;
        } catch (RuntimeException e) {
            return Main.failed(e, err);
        }
    }

    private static void log(Path file) {
        try {
            Files.createDirectories(file.getParent());
            LogFile.open(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "cannot write " + file + "; give another folder with -Doutput=FOLDER", e);
        }
    }

    private static void serve(DemoSettings settings, HttpServer http, Path log, PrintStream out)
            throws InterruptedException {
        var issuer = new TemporaryIssuer();
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var listening = HttpSettings.at(LOOPBACK, settings.port());
        listening.requireFree();
        try (var database = SampleShop.open(settings.database(), settings.schema(), settings.output());
                var shop = Shop.open(
                        database.login(DatabaseRoles.APPLICATION),
                        database.login(DatabaseRoles.CUSTOMER),
                        RequestTimes.USUAL,
                        issuer.tokens(),
                        new Lists(new Cursors(secret)));
                var server = http.start(shop.api(), listening)) {
            var address = "http://" + LOOPBACK + ":" + server.port();
            var token = issuer.token(staff(shop.api()), TOKEN_VALIDITY);
            out.println("Database  " + database.address());
            out.println("Serving   " + address);
            out.println("Log       " + log);
            out.println();
            out.println("A page to read and try the API, with a token of this run filled in:");
            out.println();
            // What follows a # stays in the browser.
            out.println("  " + address + "/docs#token=" + token);
            out.println();
            out.println("The same by hand; docs/api.md has more questions:");
            out.println();
            out.println("  SHOP=" + address);
            out.println("  TOKEN=" + token);
            out.println("  curl -H \"Authorization: Bearer $TOKEN\" \"$SHOP/v1/orders?pageSize=3\"");
            out.println();
            out.println("Ctrl-C stops it.");
            Stop.await();
        }
    }

    /** The caller who may do everything. */
    private static Caller staff(ShopApi shop) {
        var scopes = shop.operations().all().stream()
                .map(operation -> operation.endpoint().scope());
        return new Caller(
                "demo@plinth.example",
                Stream.concat(scopes, Stream.of(METRICS)).collect(Collectors.toSet()),
                Optional.empty());
    }

    private static void help(PrintStream out) {
        out.println("Serves a shop on this machine, until Ctrl-C: an embedded one with a sample in it, or yours.");
        out.println();
        out.println("  ./mvnw -Pserver -Ddb.url=jdbc:postgresql://HOST/DATABASE ...");
        out.println();
        out.println(
                "Each key is an argument (-Dkey=value), else a variable of the environment, else in the config file:");
        for (var key : DemoSettings.KEYS) {
            out.println(key.described(DemoSettings.PROGRAM));
        }
    }
}

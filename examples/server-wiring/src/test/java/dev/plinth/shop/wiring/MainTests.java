package dev.plinth.shop.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTests {
    private static final Map<String, String> COMPLETE = Map.of(
            "DB_URL", "jdbc:postgresql://127.0.0.1:1/shop",
            "HTTP_PORT", "0",
            "TOKEN_ISSUER", "https://login.example",
            "TOKEN_AUDIENCE", "https://api.example",
            "TOKEN_KEYS", "https://login.example/keys",
            "CURSOR_SECRET", "32 characters or more, which is so");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_URL         |                            | set db.url",
                "TOKEN_ISSUER   |                            | set token.issuer",
                "TOKEN_KEYS     |                            | set token.keys",
                "TOKEN_KEYS     | http://login.example/keys  | token.keys must name a file or an https URL",
                "CURSOR_SECRET  |                            | set cursor.secret or cursor.secret.file",
                "CURSOR_SECRET  | short                      | cursor.secret, or what cursor.secret.file holds, must be at least 32 bytes long",
                "HTTP_PORT      | 65536                      | http.port cannot be '65536'",
                "HTTP_PORT      | http                       | http.port cannot be 'http'",
                "REQUEST_DEADLINE | 10                       | request.deadline cannot be '10'",
                "REQUEST_DEADLINE | PT0S                     | request.deadline must be longer than PT0S",
                "HTTP_ORIGINS   | foo bar                    | http.origins has 'foo bar'",
                "HTTP_ORIGINS   | https://Shop.example/      | http.origins has 'https://Shop.example/'",
                "HTTP_ORIGINS   | https://shop.example:443   | http.origins has 'https://shop.example:443'",
                "HTTP_ORIGINS   | //shop.example             | http.origins has '//shop.example'",
                "HTTP_ORIGINS   | ftp://shop.example         | http.origins has 'ftp://shop.example'",
                "TOKEN_KEYS     | /no/such/keys.json         | /no/such/keys.json",
                "HTTP_PROT      | 80                         | did you mean HTTP_PORT",
                "CURSOR_SECRET_FILE | /no/such/file          | "
            })
    void saysInOneLineWhatIsMissingOrWrong(String variable, @Nullable String value, @Nullable String message)
            throws InterruptedException {
        var environment = new HashMap<>(COMPLETE);
        if (variable.equals("CURSOR_SECRET_FILE")) {
            environment.remove("CURSOR_SECRET");
        }
        environment.put(variable, value == null ? "" : value);

        int code = run(Map.of(), environment);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("plinth: ")
                .contains(message == null ? "cursor.secret.file cannot be read" : message)
                .hasLineCount(1);
    }

    @Test
    void namesAllSettingsThatAreMissing() throws InterruptedException {
        assertThat(run(Map.of(), Map.of())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("plinth: set db.url (")
                .contains("; token.issuer (", "; token.audience (", "; token.keys (")
                .contains("; cursor.secret or cursor.secret.file (")
                .hasLineCount(1);
    }

    @Test
    void saysThatThePortIsTakenBeforeItAsksTheDatabase() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var environment = new HashMap<>(COMPLETE);
            environment.put("HTTP_PORT", String.valueOf(other.getLocalPort()));

            assertThat(run(Map.of(), environment)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines("plinth: http.port " + other.getLocalPort()
                            + " cannot be used at http.host 127.0.0.1: Address already in use");
        }
    }

    @Test
    void saysThatTheAddressIsNotOfThisMachine() throws InterruptedException {
        assertThat(run(Map.of("http.host", "192.0.2.1"), COMPLETE)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("plinth: http.port 0 cannot be used at http.host 192.0.2.1: ")
                .hasLineCount(1);
    }

    @Test
    void saysThatTheDatabaseIsNotThere() throws InterruptedException {
        assertThat(run(Map.of(), COMPLETE)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "plinth: cannot connect to jdbc:postgresql://127.0.0.1:1/shop as " + DatabaseRoles.APPLICATION)
                .hasLineCount(1);
    }

    @Test
    void namesAllPasswordsThatTheDatabaseAsksFor() throws Exception {
        try (var database = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture.runAsync(() -> askForPasswords(database));
            var environment = new HashMap<>(COMPLETE);
            environment.put(
                    "DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + database.getLocalPort()
                            + "/shop?sslmode=disable&gssEncMode=disable");

            assertThat(run(Map.of(), environment)).isEqualTo(1);
            assertThat(said())
                    .isEqualTo(
                            "plinth: set db.password or db.password.file (the password of the role that logs in);"
                                    + " db.customer.password or db.customer.password.file (the password of the role for customers)\n");

            err.reset();
            environment.put("DB_PASSWORD", "secret");
            assertThat(run(List.of("migrate"), Map.of(), environment)).isEqualTo(1);
            assertThat(said())
                    .startsWith("plinth: set db.owner.password or db.owner.password.file (")
                    .hasLineCount(1);
        }
    }

    /** As PostgreSQL asks for one in clear text, and without an answer; until the socket is closed. */
    private static void askForPasswords(ServerSocket database) {
        while (!database.isClosed()) {
            try (var login = database.accept()) {
                var in = new DataInputStream(login.getInputStream());
                in.skipNBytes(in.readInt() - Integer.BYTES);
                login.getOutputStream().write(new byte[] {'R', 0, 0, 0, 8, 0, 0, 0, 3});
                in.read();
            } catch (IOException e) {
                // The driver has gone, or the test is over.
            }
        }
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    @Test
    void takesNoSecretAsAnArgument() throws InterruptedException {
        assertThat(run(Map.of("cursor.secret", "32 characters or more, which is so"), COMPLETE))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cursor.secret must not be an argument")
                .doesNotContain("which is so");
    }

    @Test
    void explainsEveryKey() throws InterruptedException {
        assertThat(run(Map.of("help", ""), Map.of())).isZero();
        for (var key : ServerSettings.ALL) {
            assertThat(out.toString(StandardCharsets.UTF_8)).contains(key.name(), key.meaning());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void explainsEveryKeyToWhoAsks(String word) throws InterruptedException {
        assertThat(run(List.of(word), Map.of(), Map.of())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("migrate", ServerSettings.OWNER_PASSWORD.name(), ServerSettings.KEYS.meaning());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "-Dhttp.port=0", "migrate now", ""})
    void refusesWhatIsNotACommand(String words) throws InterruptedException {
        assertThat(run(List.of(words.split(" ")), Map.of(), COMPLETE)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("plinth: '" + words + "' is not a command; there are migrate and help")
                .hasLineCount(1);
    }

    private int run(Map<String, String> properties, Map<String, String> environment) throws InterruptedException {
        return run(List.of(), properties, environment);
    }

    private int run(List<String> command, Map<String, String> properties, Map<String, String> environment)
            throws InterruptedException {
        return Main.run(
                command,
                properties,
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}

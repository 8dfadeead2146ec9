package dev.plinth.persistenceruntime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.settings.DatabaseSettings.Pooler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTests {
    private static final String URL = "jdbc:postgresql://db.example.org:5433/market";

    @TempDir
    Path folder;

    @Test
    void readsDefaultsWhereOnlyTheUrlIsSet() {
        assertThat(settings(Map.of(), Map.of()))
                .isEqualTo(new DatabaseSettings(
                        URL,
                        "market_app",
                        Optional.empty(),
                        Optional.empty(),
                        "market",
                        10,
                        Duration.ofSeconds(5),
                        new Timeouts(
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(10)),
                        Pooler.NONE));
    }

    @Test
    void readsEveryKey() {
        var settings = settings(
                Map.of(
                        "db.user", "login",
                        "db.role", "market_reader",
                        "db.schema", "tenant_a",
                        "db.pool.size", "3",
                        "db.pool.timeout", "PT0.5S",
                        "db.timeout.connect", "PT1S",
                        "db.timeout.socket", "PT4S",
                        "db.timeout.statement", "PT3S",
                        "db.timeout.lock", "PT2S"),
                Map.of("DB_PASSWORD", "s3cret-word"));

        assertThat(settings)
                .isEqualTo(new DatabaseSettings(
                        URL,
                        "login",
                        Optional.of("s3cret-word"),
                        Optional.of("market_reader"),
                        "tenant_a",
                        3,
                        Duration.ofMillis(500),
                        new Timeouts(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(2)),
                        Pooler.NONE));
    }

    @Test
    void readsThePooler() {
        assertThat(settings(Map.of("db.pooler", "transaction"), Map.of()).pooler())
                .isEqualTo(Pooler.TRANSACTION);
        assertThatThrownBy(() -> settings(Map.of("db.pooler", "session"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("db.pooler cannot be 'session'");
    }

    @Test
    void refusesARoleThatThePoolerWouldForget() {
        assertThatThrownBy(() -> settings(Map.of("db.pooler", "transaction", "db.role", "market_reader"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("log in as market_reader");
    }

    @Test
    void readsThePasswordFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "s3cret word\r\nsecond line\n");
        var empty = Files.writeString(folder.resolve("empty"), "");

        assertThat(settings(Map.of("db.password.file", file.toString()), Map.of())
                        .password())
                .contains("s3cret word");
        assertThat(settings(Map.of("db.password.file", file.toString()), Map.of("DB_PASSWORD", "first"))
                        .password())
                .contains("first");
        assertThat(settings(Map.of("db.password.file", empty.toString()), Map.of())
                        .password())
                .isEmpty();
    }

    @Test
    void namesAPasswordFileThatCannotBeRead() {
        var missing = folder.resolve("missing").toString();

        assertThatThrownBy(() -> settings(Map.of("db.password.file", missing), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("db.password.file cannot be read: " + missing);
    }

    @Test
    void refusesAPasswordThatEverybodyCouldRead() {
        assertThatThrownBy(() -> settings(Map.of("db.password", "s3cret-word"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("db.password must not be an argument")
                .hasMessageNotContaining("s3cret-word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/market?password=s3cret-word",
                "jdbc:postgresql://h/market?ssl=true&password=s3cret-word",
                "jdbc:postgresql://ann:s3cret-word@h/market",
                "jdbc:postgresql://h/market?options=-c%20role=postgres",
                "jdbc:postgresql://h/market?ssl=true&currentSchema=public"
            })
    void refusesInTheUrlWhatOtherKeysAreFor(String url) {
        assertThatThrownBy(() -> settings(Map.of("db.url", url), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "db.url must not hold password, options or currentSchema; see db.password, db.role and db.schema");
    }

    @ParameterizedTest
    @CsvSource({
        "db.url, localhost:5432/market",
        "db.url, jdbc:mysql://localhost/market",
        "db.url, jdbc:postgresql://localhost:many/market",
        "db.pool.size, many",
        "db.pool.size, 0",
        "db.pool.size, 99999999999",
        "db.pool.timeout, 5s",
        "db.pool.timeout, -PT5S",
        "db.pool.timeout, PT0.1S"
    })
    void namesKeyAndValueOfWhatIsWrong(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of(key, value), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageMatching("(?s)[^\\n]*")
                .hasMessageContaining(value.equals("PT0.1S") ? "PT0.1S" : value.equals("-PT5S") ? "PT-5S" : value);
    }

    @Test
    void printsEverythingButThePassword() {
        var settings = settings(Map.of(), Map.of("DB_PASSWORD", "s3cret-word"));

        assertThat(settings.toString()).isEqualTo(URL + " as market_app, schema market");
        assertThat(settings.actingAs("market_reader").toString())
                .isEqualTo(URL + " as market_app acting as market_reader, schema market");
    }

    @Test
    void isEqualByEverySetting() {
        var settings = settings(Map.of(), Map.of("DB_PASSWORD", "s3cret-word"));

        assertThat(settings).isEqualTo(settings(Map.of(), Map.of("DB_PASSWORD", "s3cret-word")));
        assertThat(settings).isNotEqualTo(settings(Map.of(), Map.of("DB_PASSWORD", "other")));
        assertThat(settings.at("jdbc:postgresql://copy/market")).isNotEqualTo(settings);
        assertThat(settings.at("jdbc:postgresql://copy/market").at(URL)).isEqualTo(settings);
    }

    private static DatabaseSettings settings(Map<String, String> arguments, Map<String, String> environment) {
        var all = new HashMap<>(arguments);
        all.putIfAbsent("db.url", URL);
        return DatabaseSettings.from(new Configuration("plinth", all, environment), "market_app", "market");
    }
}

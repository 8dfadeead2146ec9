package dev.plinth.shop.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSettingsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example/keys",
                "HTTPS://login.example:8443/keys?x=1",
                "http://localhost:8081/keys",
                "http://127.0.0.1/keys",
                "http://127.1.2.3:80/keys",
                "http://[::1]:8081/keys",
                "file:///etc/shop/keys.json"
            })
    void takesSafePlaces(String keys) {
        assertThat(TokenSettings.of("issuer", "audience", keys).keys()).hasToString(keys);
    }

    @Test
    void takesThePathOfAFile() {
        var settings = TokenSettings.of("issuer", "audience", "conf/keys of the issuer.json");

        assertThat(Path.of(settings.keys()))
                .isEqualTo(Path.of("conf/keys of the issuer.json").toAbsolutePath());
        assertThat(settings.isInAFile()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example/keys",
                "http://127.0.0.1.login.example/keys",
                "http://127.0.0.1@login.example/keys",
                "http://localhost.example/keys",
                "http://0.0.0.0/keys",
                "ftp://login.example/keys",
                "jar:file:/keys.jar!/keys",
                "file://login.example/keys",
                "https:///keys",
                "https://",
                "https:keys",
                "mailto:ada@plinth.example",
                "file:keys",
                "",
                " ",
                "https://login example/keys",
                "a\u0000b"
            })
    void refusesOthers(String keys) {
        assertThatThrownBy(() -> TokenSettings.of("issuer", "audience", keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("token.keys ");
    }

    @Test
    void needsNames() {
        assertThatThrownBy(() -> TokenSettings.of("", "audience", "keys.json")).hasMessageContaining("issuer");
        assertThatThrownBy(() -> TokenSettings.of("issuer", " ", "keys.json")).hasMessageContaining("audience");
    }
}

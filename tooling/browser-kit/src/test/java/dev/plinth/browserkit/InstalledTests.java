package dev.plinth.browserkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledTests {
    @TempDir
    private Path folder;

    @Test
    void findsBothOnThePath() throws IOException {
        var browser = program("chromium");
        var driver = program("chromedriver");

        assertThat(Installed.on("/nowhere" + File.pathSeparator + folder)).isEqualTo(new Installed(browser, driver));
    }

    @Test
    void saysHowToInstallABrowser() throws IOException {
        program("chromedriver");

        assertThatThrownBy(() -> Installed.on(folder.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "this test opens pages in Chromium, and there is no chromium, chromium-browser, google-chrome"
                                + " on the PATH; on Debian: apt-get install chromium chromium-driver");
    }

    @Test
    void saysHowToInstallTheDriver() throws IOException {
        program("chromium");

        assertThatThrownBy(() -> Installed.on(folder.toString())).hasMessageContaining("there is no chromedriver on");
    }

    private Path program(String name) throws IOException {
        var program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}

package dev.plinth.browserkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.browserkit.Browser.Scheme;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs a Chromium, which a build does not. */
@Tag("proof")
class BrowserTests {
    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void findsNothingInAQuietPage() throws IOException {
        var page = page("<!DOCTYPE html><title>Quiet</title>");

        browser.visit(page);

        assertThat(browser.ask("return document.title")).isEqualTo("Quiet");
        assertThat(browser.problems()).isEmpty();
        assertThat(browser.requests()).containsExactly(page);
    }

    @Test
    void reportsErrorsOfScripts() throws IOException {
        browser.visit(page("<!DOCTYPE html><script>console.log('said'); missing()</script>"));

        assertThat(browser.problems()).singleElement().asString().contains("missing is not defined");
    }

    @Test
    void reportsWhatAPageAsksFor() throws IOException {
        var picture = folder.resolve("none.png").toUri();

        browser.visit(page("<!DOCTYPE html><img src='none.png'>"));

        assertThat(browser.requests()).contains(picture);
        assertThat(browser.problems()).isNotEmpty();
    }

    @Test
    void knowsWhatAPageHoldsItself() throws IOException {
        var page = page("""
                <!DOCTYPE html>
                <img src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'>""");

        browser.visit(page);

        assertThat(browser.ask("return document.images[0].naturalWidth")).isEqualTo(9L);
        assertThat(browser.requests()).containsExactly(page);
    }

    @Test
    void showsASizeAndColors() throws IOException {
        browser.show(390, 844, Scheme.DARK);

        browser.visit(page("<!DOCTYPE html>"));

        assertThat(browser.ask("return innerWidth + 'x' + innerHeight")).isEqualTo("390x844");
        assertThat(browser.ask("return matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(true);
        browser.show(800, 600, Scheme.LIGHT);
        assertThat(browser.ask("return matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(false);
    }

    @Test
    void printsAndPictures() throws IOException {
        browser.visit(page("<!DOCTYPE html><p>Words"));

        assertThat(new String(browser.print(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(browser.picture()).startsWith(0x89, 'P', 'N', 'G');
    }

    private URI page(String html) throws IOException {
        return Files.writeString(folder.resolve("page.html"), html).toUri();
    }
}

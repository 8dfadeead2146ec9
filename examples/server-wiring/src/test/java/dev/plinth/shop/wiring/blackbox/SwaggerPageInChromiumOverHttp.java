package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.browserkit.Browser;
import dev.plinth.browserkit.Browser.Scheme;
import dev.plinth.shop.server.OpenApiDocument;
import dev.plinth.shop.server.message.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API page as a person uses it. Needs a Chromium. */
@Tag("proof")
@Timeout(120)
class SwaggerPageInChromiumOverHttp {
    private static final int PHONE = 400;
    private static final int DESK = 1280;

    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private static Browser browser;

    private final Shelf shelf = new Shelf(SHOP);

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void asksWithTheTokenOfItsAddress(int width) throws InterruptedException {
        var product = shelf.product();
        shelf.order(product);
        var newest = shelf.order(product);
        browser.show(width, 900, Scheme.LIGHT);

        open("#token=" + SHOP.token("orders:read"));
        ask("find('GET', '/v1/orders').querySelector('.opblock-summary-control').click()");
        until("document.querySelector('.execute')");
        type("pageSize", "1");
        ask("document.querySelector('.execute').click()");
        until("document.querySelector('.live-responses-table .microlight')");

        assertThat(ask("return document.querySelector('.live-responses-table tbody .response-col_status').innerText"))
                .isEqualTo("200");
        var answer = Json.mapper()
                .readTree(String.valueOf(
                        ask("return document.querySelector('.live-responses-table .microlight').innerText")));
        assertThat(answer.at("/items")).hasSize(1);
        assertThat(answer.at("/items/0/id").asString()).isEqualTo(newest.at("/id"));
        assertThat(ask("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertThat(browser.problems()).isEmpty();
        assertThat(browser.requests())
                .allMatch(
                        request -> request.getAuthority().equals(SHOP.address().getAuthority()))
                .contains(SHOP.address().resolve("/openapi.json"))
                .filteredOn(request -> request.getPath().equals("/v1/orders"))
                .singleElement()
                .asString()
                .contains("pageSize=1");
    }

    @Test
    void forgetsTheTokenThatItTook() throws InterruptedException {
        open("#token=" + SHOP.token("orders:read"));
        until("document.querySelector('.authorize.locked')");

        var address = ask("return location.href");
        open("");

        assertThat(address).isEqualTo(SHOP.address().resolve("/docs").toString());
        assertThat(ask("return document.querySelectorAll('.authorize.unlocked').length"))
                .isEqualTo(1L);
        assertThat(ask("return localStorage.length + sessionStorage.length")).isEqualTo(0L);
        assertThat(ask("return document.cookie")).isEqualTo("");
    }

    @Test
    void takesAnotherTokenWhereItIsOpen() throws InterruptedException {
        open("");

        ask("location.hash = 'token=" + SHOP.token("orders:read") + "'");
        until("document.querySelector('.authorize.locked')");

        assertThat(ask("return location.hash")).isEqualTo("");
    }

    /** Browsers take every name below localhost for their own machine. */
    @Test
    void takesNoTokenUnderANameThatADemoDoesNotHave() throws InterruptedException {
        open("http://shop.localhost:" + SHOP.address().getPort(), "#token=" + SHOP.token("orders:read"));

        assertThat(ask("return location.hash")).isEqualTo("");
        assertThat(ask("return document.querySelectorAll('.authorize.unlocked').length"))
                .isEqualTo(1L);
    }

    @Test
    void showsTheDocumentOfThisServerAlone() throws InterruptedException {
        open("?url=http://127.0.0.1:9/other.json&configUrl=http://127.0.0.1:9/other.json");

        var shown = ask("return [...document.querySelectorAll('.opblock')].map(name).sort()");

        assertThat(shown).isEqualTo(operations());
        assertThat(browser.requests())
                .allMatch(
                        request -> request.getAuthority().equals(SHOP.address().getAuthority()));
        assertThat(browser.problems()).isEmpty();
    }

    private static List<String> operations() {
        return Json.mapper().readTree(OpenApiDocument.bytes()).path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .sorted()
                .toList();
    }

    /** Opens the page anew, and waits until it shows the document. */
    private static void open(String rest) throws InterruptedException {
        open(SHOP.address().toString(), rest);
    }

    private static void open(String site, String rest) throws InterruptedException {
        browser.visit(URI.create("about:blank"));
        browser.visit(URI.create(site + "/docs" + rest));
        until("document.querySelector('.opblock')");
    }

    /** Changes a field as the keyboard would, and leaves it; the page looks at no other changes. */
    private static void type(String parameter, String text) {
        browser.ask("""
                const field = document.querySelector(`tr[data-param-name=${arguments[0]}] input`);
                Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, arguments[1]);
                field.dispatchEvent(new Event('input', {bubbles: true}));
                field.dispatchEvent(new Event('focusout', {bubbles: true}))""", parameter, text);
    }

    private static @Nullable Object ask(String script) {
        return browser.ask("""
                const name = block => block.querySelector('.opblock-summary-method').innerText + ' '
                    + block.querySelector('[data-path]').dataset.path;
                const find = (method, path) => [...document.querySelectorAll('.opblock')]
                    .find(block => name(block) === `${method} ${path}`);
                """ + script);
    }

    private static void until(String there) throws InterruptedException {
        while (ask("return " + there) == null) {
            Thread.sleep(50);
        }
    }
}

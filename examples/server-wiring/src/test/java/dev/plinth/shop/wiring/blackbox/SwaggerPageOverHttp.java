package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the API page, which are open to all. */
class SwaggerPageOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private static final Pattern FILES = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private final Client anyone = SHOP.anonymous();

    @ParameterizedTest
    @CsvSource({
        "/docs, text/html; charset=utf-8",
        "/docs/page.css, text/css; charset=utf-8",
        "/docs/page.js, text/javascript; charset=utf-8",
        "/docs/swagger-ui.css, text/css; charset=utf-8",
        "/docs/swagger-ui-bundle.js, text/javascript; charset=utf-8",
        "/docs/favicon-32x32.png, image/png"
    })
    void comesWithoutAToken(String path, String type) {
        var answer = anyone.plain(path);
        var head = anyone.plain("HEAD", path);
        var again = anyone.with("If-None-Match", answer.header("ETag")).plain(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(answer.header("Content-Length"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void isWhereAPersonArrives() {
        var answer = anyone.plain("/");

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo("/docs");
    }

    @Test
    void isMadeOfFilesThatAreThere() {
        var page = anyone.plain("/docs").body();

        var files = FILES.matcher(page).results().map(file -> file.group(1)).toList();

        assertThat(files)
                .contains("openapi.json", "docs/page.js")
                .allSatisfy(file ->
                        assertThat(anyone.plain("/" + file).status()).as(file).isEqualTo(200));
        assertThat(anyone.plain("/docs/page.js").body()).contains("url: 'openapi.json'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/",
                "/docs/none.js",
                "/docs/index.html",
                "/docs/swagger-initializer.js",
                "/docs/page.js/",
                "/docs/page.js;v=1",
                "/docs/p%61ge.js",
                "/docs//page.js",
                "/docs/../openapi.json",
                "/docs/..%2fopenapi.json",
                "/docs/%2e%2e/openapi.json",
                "/META-INF/resources/webjars/swagger-ui/5.34.1/index.html",
                "/webjars/swagger-ui/5.34.1/index.html"
            })
    void hasNoOtherFiles(String path) {
        var answer = anyone.plain(path);

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/docs/page.js", "/docs/none.js"})
    void isReadOnly(String path) {
        var answer = SHOP.staff("orders:write").plain("POST", path);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.at("/type")).isEqualTo("tag:plinth.dev,2026:method-not-allowed");
    }

    @Test
    @Timeout(60)
    void isCountedAsOneRoute() {
        anyone.plain("/docs/page.css");
        anyone.plain("/docs/nothing-of-the-kind.css");

        // A request is counted once its answer has gone, which its caller may know before.
        var metrics = SHOP.staff("metrics:read").plain("/metrics");
        while (!metrics.body().contains("status=\"404\",uri=\"/docs\"")) {
            metrics = SHOP.staff("metrics:read").plain("/metrics");
        }

        assertThat(metrics.body()).doesNotContain("page.css", "nothing-of-the-kind");
    }
}

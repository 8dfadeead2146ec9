package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.message.Json;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client of HTTP would not send, written by hand. */
class MalformedOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}) .*", Pattern.DOTALL);

    private final String token = SHOP.token("orders:read", "orders:write");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/orders/%zz HTTP/1.1",
                "GET //v1/orders HTTP/1.1",
                "GET /v1/orders/ HTTP/1.1",
                "GET /v1/orders;jsessionid=1 HTTP/1.1",
                "GET /v1/orders/..%2Forders HTTP/1.1",
                "GET /v1/%6Frders HTTP/1.1",
                "GET /v1/orders?cursor=%zz HTTP/1.1",
                "GET /v1/orders?cursor=\"a\" HTTP/1.1",
                "GET /v1/orders?unknown=1 HTTP/1.1",
                "GET /v1/orders?=x HTTP/1.1",
                "OPTIONS /v1/nothing HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET /v1/orders?lineText=abc%F0%9F HTTP/1.1",
                "GET /v1/orders?lineText=abc%FF HTTP/1.1",
                "GET /nothing/here HTTP/1.1",
                "GET /v1/orders HTTP/9.9",
                "GET http://elsewhere/v1/orders/%zz HTTP/1.1",
                "TRACE /v1/orders HTTP/1.1",
                "PUT /v1/orders HTTP/1.1",
                "CONNECT /v1/orders HTTP/1.1",
                "G@T /v1/orders HTTP/1.1",
                "garbage"
            })
    void isRefusedWithAProblem(String requestLine) throws IOException {
        var answer = ask(requestLine, "Authorization: Bearer " + token);

        requireProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon",
                "na me: value",
                "Content-Length: x",
                "Transfer-Encoding: unknown",
                "Accept: text/html",
                "Accept: a/b/c",
                "Accept: application/json;q=0",
                "Accept: application/json; Q=0.000, */*",
                "Accept: */*;q=0",
                "Content-Type: text/plain\r\nContent-Length: 2",
                "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2",
                "Content-Type: application/json\r\nContent-Type: application/json\r\nContent-Length: 2",
                "Idempotency-Key: a\r\nIdempotency-Key: b",
                "If-Match: *\r\nIf-Match: *",
                "Host: another",
                "Authorization: Basic abc",
                "Authorization: Bearer bnVsbA..",
                "Authorization: Bearer a.b.c",
                "Authorization: Bearer a.b.c\r\nAuthorization: Bearer a.b.c"
            })
    void isRefusedForAHeader(String header) throws IOException {
        var answer = ask("GET /v1/orders HTTP/1.1", header);

        requireProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/*",
                "application/json; charset=iso-8859-1",
                "application/json; charset=none",
                "multipart/form-data; boundary=x",
                "not a type",
                ""
            })
    void isRefusedForTheFormatOfItsBody(String type) throws IOException {
        var answer = ask(
                "POST /v1/orders HTTP/1.1",
                "Authorization: Bearer " + token + "\r\nContent-Length: 2\r\nContent-Type: " + type);

        requireProblem(answer);
        assertThat(answer).startsWith("HTTP/1.1 415");
    }

    @Test
    void isRefusedForItsSize() throws IOException {
        var answer = ask("GET /v1/orders?cursor=" + "x".repeat(100_000) + " HTTP/1.1", "Accept: */*");

        requireProblem(answer);
    }

    @Test
    void namesAParameterWithoutAName() throws IOException {
        var answer = ask("GET /v1/orders?=x HTTP/1.1", "Authorization: Bearer " + token);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"path\":\"\"", "is not known; known are cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders", "/metrics"})
    void saysThatThereAreTwoTokens(String path) throws IOException {
        var header = "Authorization: Bearer " + SHOP.token("orders:read", "metrics:read");
        var answer = ask("GET " + path + " HTTP/1.1", header + "\r\n" + header);

        requireProblem(answer);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"path\":\"Authorization\"", "stands in the request 2 times; once is enough");
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=%zz&pageSize=1, cursor",
        "pageSize=1&lineText=abc%F0%9F, lineText",
        "line%54ext=%, lineText",
        "pageSize=1&%FF=1, ''"
    })
    void namesTheParameterThatIsNotEscaped(String query, String name) throws IOException {
        var answer = ask("GET /v1/orders?" + query + " HTTP/1.1", "Authorization: Bearer " + token);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"path\":\"" + name + "\"", "must be escaped in the query as UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;q=0                       | 406",
                "application/json ; q=0.00                  | 406",
                "application/*;q=0, */*                     | 406",
                "*/*;q=0                                    | 406",
                "application/json;q=2                       | 406",
                "application/json;q=-1                      | 406",
                "application/json;q=0.0001                  | 406",
                "text/html;q=1.0, application/json;q=abc    | 406",
                "application/json;q=0, application/json     | 200",
                "application/json;q=1.000                   | 200",
                "application/json;q=0.001                   | 200",
                "application/json, */*;q=0                  | 200",
                "text/html;q=0, */*                         | 200",
                "application/json;x=\"a/b;q=0\"             | 200"
            })
    void isRefusedWhereJsonIsNotWanted(String accept, int status) throws IOException {
        var answer = ask("GET /v1/orders HTTP/1.1", "Authorization: Bearer " + token + "\r\nAccept: " + accept);

        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({"/v1/orders, 'GET, HEAD, OPTIONS, POST'", "/v1/orders/1/shipment, 'OPTIONS, POST'"})
    void isToldTheMethodsOfAPath(String path, String methods) throws IOException {
        for (var header :
                List.of("Accept: */*", "Origin: https://elsewhere.example\r\nAccess-Control-Request-Method: POST")) {
            var answer = ask("OPTIONS " + path + " HTTP/1.1", header);

            assertThat(answer)
                    .startsWith("HTTP/1.1 204")
                    .containsIgnoringCase("\r\nAllow: " + methods + "\r\n")
                    .doesNotContainIgnoringCase("Access-Control")
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void listsTheMethodsOfAPath() throws IOException {
        var answer = ask("DELETE /v1/orders HTTP/1.1", "Authorization: Bearer " + token);

        assertThat(answer).startsWith("HTTP/1.1 405").containsIgnoringCase("\r\nAllow: GET, HEAD, OPTIONS, POST\r\n");
    }

    private static void requireProblem(String answer) {
        var status = STATUS.matcher(answer);
        assertThat(status.matches()).as(answer).isTrue();
        assertThat(answer)
                .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
                .containsIgnoringCase("\r\nX-Request-Id: ");
        var body = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
        var problem = Json.mapper().readTree(body);
        assertThat(problem.at("/status").asString()).isEqualTo(status.group(1)).startsWith("4");
        assertThat(problem.at("/type").asString()).startsWith("tag:plinth.dev,2026:");
        assertThat(answer.substring(answer.lastIndexOf('}') + 1)).doesNotContain("v1");
    }

    private static String ask(String requestLine, String header) throws IOException {
        var address = SHOP.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

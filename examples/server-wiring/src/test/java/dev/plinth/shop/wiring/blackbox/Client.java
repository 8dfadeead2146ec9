package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.message.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Asks a server, as a program elsewhere would. */
final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final Map<String, String> headers;

    Client(URI server) {
        this(server, Map.of());
    }

    private Client(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    /** The same, which sends a header more with each request. */
    Client with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(server, more);
    }

    /** The same, which asks another server. */
    Client at(URI address) {
        return new Client(address, headers);
    }

    /** Gets what is not of the API. */
    Response plain(String path) {
        return plain("GET", path);
    }

    /** Asks for what is not of the API, by any method. */
    Response plain(String method, String path) {
        return answer(request(path).method(method, BodyPublishers.noBody()).build());
    }

    Response get(String path) {
        return send(path, request(path).GET());
    }

    /** All pages of a list, each where the one before says that the list goes on. */
    List<Response> pages(String path) {
        var pages = new ArrayList<Response>();
        for (var next = path; !next.isEmpty(); ) {
            var page = get(next);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            pages.add(page);
            next = page.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        }
        return pages;
    }

    /** Posts under a new idempotency key, unless the client sends one already. */
    Response post(String path, String json) {
        var client = headers.containsKey("Idempotency-Key")
                ? this
                : with("Idempotency-Key", UUID.randomUUID().toString());
        return client.send("POST", path, json);
    }

    Response put(String path, String json) {
        return send("PUT", path, json);
    }

    Response delete(String path) {
        return send(path, request(path).DELETE());
    }

    /** Any method, with a body in JSON. */
    Response send(String method, String path, String json) {
        return send(
                path,
                request(path)
                        .setHeader("Content-Type", headers.getOrDefault("Content-Type", "application/json"))
                        .method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(request::setHeader);
        return request;
    }

    /** Every answer is held to the OpenAPI document. */
    private static Response send(String path, HttpRequest.Builder builder) {
        var request = builder.build();
        var answer = answer(request);
        Document.requireDescribed(request.method(), path, answer);
        return answer;
    }

    private static Response answer(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return new Response(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a server answered. */
    record Response(int status, HttpHeaders headers, String body) {
        /** The body as JSON. */
        JsonNode json() {
            return Json.mapper().readTree(body);
        }

        /** The text at a place of the body, such as {@code /lines/0/quantity}. */
        String at(String pointer) {
            return json().at(pointer).asString();
        }

        /** The value of a header; empty if it is not there. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }
}

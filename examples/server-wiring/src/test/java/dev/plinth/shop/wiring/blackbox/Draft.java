package dev.plinth.shop.wiring.blackbox;

import dev.plinth.shop.server.message.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A request before it is sent, every part of which can be spoiled. Its texts hold a byte per character, so that they can be
 * what no text is.
 *
 * @param path as it stands in the request line
 * @param query each parameter as it stands in the request line, such as {@code pageSize=1}
 * @param headers all but those of the connection and of the length
 */
record Draft(String method, String path, List<String> query, List<Header> headers, String body) {
    static final String LENGTH = "Content-Length";
    private static final String CODING = "Transfer-Encoding";

    Draft {
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    /** A line of the head. */
    record Header(String name, String value) {}

    /** The bytes of a text in UTF-8, a character for each. */
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    Draft method(String other) {
        return new Draft(other, path, query, headers, body);
    }

    Draft path(String other) {
        return new Draft(method, other, query, headers, body);
    }

    Draft query(List<String> other) {
        return new Draft(method, path, other, headers, body);
    }

    /** The same with a parameter more. */
    Draft asking(String parameter) {
        return query(Stream.concat(query.stream(), Stream.of(parameter)).toList());
    }

    /** The same without a parameter. */
    Draft askingNo(String name) {
        return query(query.stream()
                .filter(parameter -> !parameter.startsWith(name + "="))
                .toList());
    }

    Draft body(String other) {
        return new Draft(method, path, query, headers, other);
    }

    /** The same with another message. */
    Draft message(JsonNode message) {
        return body(utf8(Json.mapper().writeValueAsString(message)));
    }

    /** The message that the body holds. */
    JsonNode message() {
        return Json.mapper().readTree(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same with a header that has this value and no other. */
    Draft with(String name, String value) {
        return without(name).and(name, value);
    }

    /** The same with a header more, which may be there already. */
    Draft and(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Draft(method, path, query, more, body);
    }

    /** The same without a header. */
    Draft without(String name) {
        return new Draft(
                method,
                path,
                query,
                headers.stream().filter(header -> !header.name().equals(name)).toList(),
                body);
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equals(name));
    }

    /** The value of a header that is there. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** The path with its query. */
    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** As it goes over the wire. */
    String onTheWire() {
        var length = has(LENGTH) || has(CODING) || body.isEmpty() && !method.equals("POST") && !method.equals("PUT")
                ? ""
                : LENGTH + ": " + body.length() + "\r\n";
        return method + " " + target() + " HTTP/1.1\r\n"
                + (has("Host") ? "" : "Host: shop\r\n")
                + headers.stream()
                        .map(header -> header.name() + ": " + header.value() + "\r\n")
                        .collect(Collectors.joining())
                + length
                + "Connection: close\r\n\r\n"
                + body;
    }

    /** The request for a person to repeat it; what is very long is cut. */
    @Override
    public String toString() {
        var text = onTheWire().replaceAll("Bearer (\\S{1,8})\\S{20,}", "Bearer $1...");
        return text.length() <= 3000 ? text : text.substring(0, 3000) + "... (" + text.length() + " bytes)";
    }
}

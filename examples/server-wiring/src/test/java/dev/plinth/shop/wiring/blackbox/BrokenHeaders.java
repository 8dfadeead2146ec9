package dev.plinth.shop.wiring.blackbox;

import dev.plinth.shop.server.access.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** What is wrong in the headers. */
final class BrokenHeaders {
    private static final String AUTHORIZATION = "Authorization";
    private static final String IF_MATCH = "If-Match";
    private static final String KEY = "Idempotency-Key";
    private static final String TYPE = "Content-Type";

    private BrokenHeaders() {}

    static List<Breakage> all(Chance chance, ServedShop shop) {
        var idle = "Bearer " + shop.token("nothing:here");
        var customer = "Bearer "
                + shop.token(new Caller("eve@plinth.example", Set.of(Shelf.scopes()), Optional.of(chance.uuid())));
        return List.of(
                Breakage.ofAny("no token", Set.of(401), valid -> valid.without(AUTHORIZATION)),
                Breakage.ofAny(
                        "token that is none",
                        Set.of(401),
                        valid -> valid.with(
                                AUTHORIZATION,
                                chance.of(
                                        "",
                                        "Bearer",
                                        "Bearer ",
                                        "Basic YTpi",
                                        "Bearer a.b.c",
                                        "bearer",
                                        "Bearer bnVsbA..",
                                        "Bearer \u00FF",
                                        "Bearer " + "a".repeat(5000),
                                        valid.header(AUTHORIZATION) + "x",
                                        valid.header(AUTHORIZATION) + " x",
                                        valid.header(AUTHORIZATION).replace("Bearer ", "Bearer: ")))),
                Breakage.ofAny(
                        "token twice", Set.of(400), valid -> valid.and(AUTHORIZATION, valid.header(AUTHORIZATION))),
                Breakage.ofAny("token without the scope", Set.of(403), valid -> valid.with(AUTHORIZATION, idle)),
                new Breakage(
                        "token of a customer",
                        Set.of(403),
                        (valid, operation) -> operation.isForCustomers()
                                ? Optional.empty()
                                : Optional.of(valid.with(AUTHORIZATION, customer))),
                required(IF_MATCH, "no If-Match", Set.of(428), valid -> valid.without(IF_MATCH)),
                required(
                        IF_MATCH,
                        "If-Match of another form",
                        Set.of(400),
                        valid -> valid.with(
                                IF_MATCH,
                                chance.of(
                                        "",
                                        "3",
                                        "W/\"3\"",
                                        "\"3\", \"4\"",
                                        "\"\"",
                                        "\"-1\"",
                                        "\"03\"",
                                        "\"x\"",
                                        "**",
                                        "\"1",
                                        "\"*\"",
                                        "\"9999999999999999999\"",
                                        "\"1\" ; a",
                                        "\u00FF"))),
                required(
                        IF_MATCH,
                        "If-Match of a version to come",
                        Set.of(404, 409, 412, 422),
                        valid -> valid.with(IF_MATCH, "\"123456789012345678\"")),
                required(
                        IF_MATCH,
                        "If-Match twice",
                        Set.of(400),
                        valid -> valid.with(IF_MATCH, "*").and(IF_MATCH, chance.of("*", "\"1\""))),
                required(KEY, "no Idempotency-Key", Set.of(400), valid -> valid.without(KEY)),
                required(
                        KEY,
                        "Idempotency-Key of another form",
                        Set.of(400),
                        valid -> valid.with(
                                KEY, chance.of("", " ", "a b", "k".repeat(256), "\u00E4", "\u00FF", "\u007F"))),
                required(KEY, "Idempotency-Key twice", Set.of(400), valid -> valid.and(KEY, "another")),
                Breakage.ofAny(
                        "format that is not there",
                        Set.of(406),
                        valid -> valid.with(
                                "Accept",
                                chance.of(
                                        "text/html",
                                        "application/xml",
                                        "image/*",
                                        "a/b/c",
                                        "json",
                                        "text/html, text/csv",
                                        "application/problem+xml"))),
                Breakage.ofAny(
                        "headers that are too large",
                        Set.of(400),
                        valid -> valid.with(
                                chance.of("X-Large", "Cookie", "If-None-Match", "Accept-Language"),
                                "a".repeat(9000 + chance.below(20_000)))),
                Breakage.ofAny(
                        "header that is none",
                        Set.of(400),
                        valid -> chance.of(
                                valid.with("na me", "x"),
                                valid.with("X\u0000", "x"),
                                valid.with("", "x"),
                                valid.with("X-Nul", "a\u0000b"),
                                valid.with("Host", "a b"),
                                valid.with("Host", "other/x@y"),
                                valid.with("Host", "api.example").and("Host", "api.example"),
                                valid.with(Draft.LENGTH, "-1"),
                                valid.with(Draft.LENGTH, "x"),
                                valid.with(Draft.LENGTH, "1").and(Draft.LENGTH, "2"),
                                valid.with(Draft.LENGTH, "5").and("Transfer-Encoding", "chunked"),
                                valid.with("Transfer-Encoding", "gibberish"))),
                body(
                        "body in another format",
                        Set.of(415),
                        valid -> valid.with(
                                TYPE,
                                chance.of(
                                        "text/plain",
                                        "application/xml",
                                        "application/*",
                                        "application/json-patch+json",
                                        "json",
                                        "",
                                        "application/x-www-form-urlencoded",
                                        "multipart/form-data; boundary=x",
                                        "application/json, text/plain",
                                        "application/json; charset=iso-8859-1",
                                        "application/json; charset=utf-16",
                                        "application/json; charset=none",
                                        "application/json; charset=",
                                        "\u00FF/\u00FF"))),
                body("body in no format", Set.of(415), valid -> valid.without(TYPE)),
                body(
                        "body in two formats",
                        Set.of(400, 415),
                        valid -> valid.and(TYPE, chance.of("text/plain", "application/json"))),
                body(
                        "body that is said to be packed",
                        Set.of(415),
                        valid -> valid.with("Content-Encoding", chance.of("gzip", "br", "deflate", "x", "gzip, gzip"))),
                body(
                        "body that is packed",
                        Set.of(415),
                        valid -> valid.with("Content-Encoding", "gzip").body(packed(valid.body()))),
                body("body that is packed unsaid", Set.of(400), valid -> valid.body(packed(valid.body()))),
                body(
                        "body that is said to be too large",
                        Set.of(413),
                        valid -> valid.with(Draft.LENGTH, chance.of("5000000", "99999999999", "9223372036854775807"))),
                body(
                        "body in broken chunks",
                        Set.of(400),
                        valid -> valid.with("Transfer-Encoding", "chunked")
                                .body(chance.of(
                                        "zz\r\n{}\r\n0\r\n\r\n",
                                        "-1\r\n",
                                        "ffffffffffffffffff\r\n{}",
                                        "2\r\n{}x\r\n0\r\n\r\n"))));
    }

    private static String packed(String body) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(body.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static Breakage required(String header, String name, Set<Integer> answers, UnaryOperator<Draft> spoiler) {
        return new Breakage(
                name,
                answers,
                (valid, operation) -> operation.parameters("header").stream()
                                .anyMatch(parameter ->
                                        parameter.path("name").asString().equals(header)
                                                && parameter.path("required").asBoolean())
                        ? Optional.of(spoiler.apply(valid))
                        : Optional.empty());
    }

    private static Breakage body(String name, Set<Integer> answers, UnaryOperator<Draft> spoiler) {
        return new Breakage(
                name, answers, (valid, operation) -> operation.body().map(schema -> spoiler.apply(valid)));
    }
}

package dev.plinth.shop.server.access;

import com.nimbusds.jose.jwk.JWK;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of this machine that publishes what it is told, and counts how often it is asked. */
final class PublishedKeys implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Answer answer = exchange -> respond(exchange, 404, "");

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    PublishedKeys(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            answer.to(exchange);
        });
        server.setExecutor(threads);
        server.start();
    }

    PublishedKeys publish(JWK... keys) {
        return publish(Issuer.set(keys));
    }

    PublishedKeys publish(String set) {
        answer = exchange -> respond(exchange, 200, set);
        return this;
    }

    PublishedKeys fail(int status) {
        answer = exchange -> respond(exchange, status, "");
        return this;
    }

    PublishedKeys redirect(URI other) {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", other.toString());
            respond(exchange, 302, "");
        };
        return this;
    }

    /** Answers nothing until the end. */
    PublishedKeys hang() {
        answer = exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/keys");
    }

    int port() {
        return server.getAddress().getPort();
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}

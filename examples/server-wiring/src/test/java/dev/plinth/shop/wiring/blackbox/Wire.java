package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sends bytes as they are over a connection of their own, where a client of HTTP would refuse to. */
final class Wire {
    private static final int PATIENCE_MS = 30_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");

    private final URI server;

    Wire(URI server) {
        this.server = server;
    }

    /** Sends a request, of which there is a byte in each character, and takes the one answer apart. */
    Client.Response send(String request) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            return response(exchanged(socket, request.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String exchanged(Socket socket, byte[] request) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request);
            socket.getInputStream().transferTo(answer);
        } catch (SocketException e) {
            // A server may cut off a sender that it has answered already.
            if (answer.size() == 0) {
                socket.getInputStream().transferTo(answer);
            }
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private static Client.Response response(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        assertThat(end).as("the end of the head in: " + answer).isPositive();
        var head = answer.substring(0, end).split("\r\n");
        var status = STATUS.matcher(head[0]);
        assertThat(status.matches()).as(answer).isTrue();
        var lines = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            lines.computeIfAbsent(head[i].substring(0, colon), name -> new ArrayList<>())
                    .add(head[i].substring(colon + 1).strip());
        }
        var headers = HttpHeaders.of(lines, (name, value) -> true);
        var rest = answer.substring(end + 4);
        var body = headers.firstValue("Transfer-Encoding").isPresent() ? unchunked(rest) : rest;
        headers.firstValueAsLong("Content-Length")
                .ifPresent(length -> assertThat(body.length())
                        .as("the length of what was answered, unless it was to HEAD: " + answer)
                        .isIn(0, (int) length));
        return new Client.Response(
                Integer.parseInt(status.group(1)),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String unchunked(String chunks) {
        var body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            assertThat(line).as("the length of a chunk in: " + chunks).isGreaterThan(at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            if (length == 0) {
                assertThat(chunks.substring(line)).as("what follows the answer").isEqualTo("\r\n\r\n");
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
    }
}

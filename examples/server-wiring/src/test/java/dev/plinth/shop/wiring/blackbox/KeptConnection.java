package dev.plinth.shop.wiring.blackbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that is kept and asks again and again, at so little cost that what is measured is the server's. */
public final class KeptConnection implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[16 << 10];
    private int next;
    private int end;

    private KeptConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /**
     * What a server said, without the body.
     *
     * @param head the status line and the headers, in lower case
     */
    public record Answered(int status, String head) {
        /** Whether it has a header. */
        public boolean has(String header) {
            return head.contains("\n" + header.toLowerCase(Locale.ROOT) + ":");
        }
    }

    /** A connection to a server. */
    public static KeptConnection to(URI server) {
        try {
            var socket = new Socket(server.getHost(), server.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MS);
            return new KeptConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request to read something, as it goes over the wire. */
    public static byte[] get(String path, String token) {
        return bytes(head("GET", path, token) + "\r\n");
    }

    /** A request to make something, as it goes over the wire. */
    public static byte[] post(String path, String token, String idempotencyKey, String json) {
        return bytes(head("POST", path, token) + "Idempotency-Key: " + idempotencyKey
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes(json).length + "\r\n\r\n" + json);
    }

    private static String head(String method, String path, String token) {
        return method + " " + path + " HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a request and reads the whole answer to it. */
    public Answered send(byte[] request) {
        try {
            socket.getOutputStream().write(request);
            var head = new StringBuilder();
            for (var line = line(); !line.isEmpty(); line = line()) {
                head.append(line).append('\n');
            }
            var answered = new Answered(
                    Integer.parseInt(head.substring(9, 12)), head.toString().toLowerCase(Locale.ROOT));
            skipBody(answered.head());
            return answered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void skipBody(String head) throws IOException {
        int length = head.indexOf("\ncontent-length:");
        if (length >= 0) {
            int from = head.indexOf(':', length) + 1;
            skip(Integer.parseInt(head.substring(from, head.indexOf('\n', from)).strip()));
        } else if (head.contains("\ntransfer-encoding:")) {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                skip(chunk);
                line();
            }
            line();
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private void skip(int bytes) throws IOException {
        for (int left = bytes; left > 0; ) {
            fill();
            int here = Math.min(left, end - next);
            next += here;
            left -= here;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            fill();
            char read = (char) (buffer[next++] & 0xFF);
            if (read == '\n') {
                line.setLength(line.length() - 1);
                return line.toString();
            }
            line.append(read);
        }
    }

    private void fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                throw new EOFException("the server has closed the connection");
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

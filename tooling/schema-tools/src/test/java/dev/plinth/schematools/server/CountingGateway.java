package dev.plinth.schematools.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between the tools and a server, and counts what they ask: in PostgreSQL's protocol, a message each. */
public final class CountingGateway implements AutoCloseable {
    private final ServerSocket door;
    private final int port;
    private final AtomicLong statements = new AtomicLong();

    private CountingGateway(ServerSocket door, int port) {
        this.door = door;
        this.port = port;
    }

    /** In front of a server on this machine. */
    static CountingGateway before(int port) {
        try {
            var gateway = new CountingGateway(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), port);
            begin(gateway::open);
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many statements were sent, whichever way the driver sends them. */
    public long statements() {
        return statements.get();
    }

    private void open() throws IOException {
        while (true) {
            var client = door.accept();
            var server = new Socket(InetAddress.getLoopbackAddress(), port);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            begin(() -> {
                try (client;
                        server) {
                    ask(new DataInputStream(client.getInputStream()), server.getOutputStream());
                }
            });
            begin(() -> server.getInputStream().transferTo(client.getOutputStream()));
        }
    }

    /** The first message has no type; of the others, a simple query is one statement, and each execution of an extended one. */
    private void ask(DataInputStream from, OutputStream to) throws IOException {
        boolean first = true;
        while (true) {
            int type = first ? 0 : from.read();
            if (type < 0) {
                return;
            }
            int length = from.readInt();
            var message = new byte[length + (first ? 0 : 1)];
            int at = 0;
            if (!first) {
                message[at++] = (byte) type;
            }
            for (int shift = 24; shift >= 0; shift -= 8) {
                message[at++] = (byte) (length >> shift);
            }
            from.readFully(message, at, length - Integer.BYTES);
            if (type == 'Q' || type == 'E') {
                statements.incrementAndGet();
            }
            to.write(message);
            first = false;
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void begin(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of both sides has ended the connection.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

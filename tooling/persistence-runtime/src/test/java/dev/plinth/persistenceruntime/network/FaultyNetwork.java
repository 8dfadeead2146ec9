package dev.plinth.persistenceruntime.network;

import dev.plinth.persistenceruntime.network.Message.Sender;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A network between a driver and a server, which reads every message and does to it what a fault says: cut the connection
 * in front of it, or be silent from then on. Messages are counted from the moment a fault is set.
 */
final class FaultyNetwork implements AutoCloseable {
    private final InetSocketAddress server;
    private final String database;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Message> seen = new ArrayList<>();
    private Fault fault = Fault.NONE;

    /** What happens, and when. */
    interface Fault {
        /** Everything arrives. */
        Fault NONE = (message, before) -> Effect.PASS;

        /**
         * What happens to a message.
         *
         * @param before how many of its sender have come since the fault was set
         */
        Effect on(Message message, int before);

        /** The same effect on one message of a sender, counted from 0, and what comes after it. */
        static Fault at(Sender sender, int position, Effect effect) {
            return (message, before) -> message.sender() == sender && before >= position ? effect : Effect.PASS;
        }
    }

    enum Effect {
        PASS,
        /** Both ends see the connection closed. */
        CUT,
        /** Neither end sees anything any more. */
        SILENCE
    }

    private FaultyNetwork(InetSocketAddress server, String database) throws IOException {
        this.server = server;
        this.database = database;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** A network to the server that a URL leads to. */
    static FaultyNetwork to(String jdbcUrl) {
        var parsed = Driver.parseURL(jdbcUrl, null);
        if (parsed == null) {
            throw new IllegalArgumentException(jdbcUrl);
        }
        try {
            var host = parsed.getProperty(PGProperty.PG_HOST.getName());
            int port = Integer.parseInt(parsed.getProperty(PGProperty.PG_PORT.getName()));
            return new FaultyNetwork(
                    new InetSocketAddress(host, port), parsed.getProperty(PGProperty.PG_DBNAME.getName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of the server's database, through this network. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + "/" + database;
    }

    /** Counts anew from here, for this fault. */
    synchronized void set(Fault next) {
        fault = next;
        seen.clear();
    }

    /** What has come since the fault was set, in the order in which it came, but for what a fault has hit. */
    synchronized List<Message> seen() {
        return List.copyOf(seen);
    }

    /** Ends every connection. */
    void cutAll() {
        sockets.forEach(FaultyNetwork::close);
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cutAll();
    }

    private void accept() {
        try {
            while (true) {
                var driver = opened(entrance.accept());
                var connection = new Connection(driver, opened(new Socket(server.getAddress(), server.getPort())));
                start(connection::carryFromServer);
                start(connection::carryFromDriver);
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized Effect effect(Message message) {
        int before = (int) seen.stream()
                .filter(earlier -> earlier.sender() == message.sender())
                .count();
        var effect = fault.on(message, before);
        if (effect == Effect.PASS) {
            seen.add(message);
        }
        return effect;
    }

    private Socket opened(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "faulty-network");
        thread.setDaemon(true);
        thread.start();
    }

    /** The two sockets of one connection, each read by a thread. */
    private final class Connection {
        private final Socket driver;
        private final Socket server;
        private volatile boolean silent;
        private volatile boolean encryptionAnswered = true;

        Connection(Socket driver, Socket server) {
            this.driver = driver;
            this.server = server;
        }

        void carryFromDriver() {
            carry(driver, server, in -> {
                var first = Message.first(in);
                while (first.asksForEncryption()) {
                    encryptionAnswered = false;
                    pass(first, server);
                    first = Message.first(in);
                }
                pass(first, server);
                while (true) {
                    pass(Message.next(Sender.DRIVER, in), server);
                }
            });
        }

        void carryFromServer() {
            carry(server, driver, in -> {
                while (true) {
                    if (in.available() == 0) {
                        // The next byte may be an answer that is no message; who asked for it is known when it comes.
                        in.mark(1);
                        in.readByte();
                        in.reset();
                    }
                    if (encryptionAnswered) {
                        pass(Message.next(Sender.SERVER, in), driver);
                    } else {
                        var answer = Message.answerToEncryption(in);
                        encryptionAnswered = true;
                        pass(answer, driver);
                    }
                }
            });
        }

        private void carry(Socket from, Socket to, Carrying carrying) {
            try {
                carrying.carry(new DataInputStream(new BufferedInputStream(from.getInputStream())));
            } catch (EOFException | SocketException e) {
                if (!silent) {
                    close(to);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                sockets.remove(from);
                close(from);
            }
        }

        private void pass(Message message, Socket to) throws IOException {
            var effect = silent ? Effect.SILENCE : effect(message);
            if (effect == Effect.PASS) {
                message.sendTo(to.getOutputStream());
            } else if (effect == Effect.SILENCE) {
                silent = true;
            } else {
                close(driver);
                close(server);
            }
        }
    }

    private interface Carrying {
        void carry(DataInputStream in) throws IOException;
    }
}

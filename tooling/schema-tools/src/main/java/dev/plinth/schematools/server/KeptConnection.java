package dev.plinth.schematools.server;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGPooledConnection;

/**
 * One session that is used again and again: a new one has to read PostgreSQL's catalog into its caches first, which takes longer
 * than most queries. Role, settings and isolation are reset before each use.
 */
final class KeptConnection implements ConnectionEventListener, AutoCloseable {
    private final Opening opening;
    private @Nullable PGPooledConnection session;
    private boolean inUse;

    /** Opens a session. */
    interface Opening {
        Connection open() throws SQLException;
    }

    KeptConnection(Opening opening) {
        this.opening = opening;
    }

    /** The kept session, or a new one while that is in use. */
    synchronized Connection get() throws SQLException {
        if (inUse) {
            return opening.open();
        }
        if (session != null) {
            try {
                return asNew(session);
            } catch (SQLException e) {
                close();
            }
        }
        session = new PGPooledConnection(opening.open(), true);
        session.addConnectionEventListener(this);
        inUse = true;
        return session.getConnection();
    }

    private Connection asNew(PGPooledConnection open) throws SQLException {
        var connection = open.getConnection();
        connection.setReadOnly(false);
        try (var statement = connection.createStatement()) {
            // Not DISCARD ALL: planning takes most of the time of a query of the catalog, so plans are kept.
            statement.execute("set session authorization default; reset all");
        }
        inUse = true;
        return connection;
    }

    @Override
    public synchronized void connectionClosed(ConnectionEvent event) {
        inUse = false;
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        close();
    }

    /** Ends the session; the next user gets another. */
    @Override
    public synchronized void close() {
        inUse = false;
        if (session != null) {
            try {
                session.close();
            } catch (SQLException e) {
                // It is gone already.
            }
            session = null;
        }
    }
}

package dev.plinth.persistenceruntime;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * How much a transaction that writes sees of others that run at the same time (PostgreSQL documentation, "Transaction
 * Isolation"). A transaction that reads sees one snapshot whatever this is.
 */
public enum Isolation {
    /** Each statement sees what is committed when it begins; changed rows are held apart by versions and locks. */
    READ_COMMITTED,
    /** The whole transaction sees one snapshot; what changed since then is a conflict, and the work runs again. */
    REPEATABLE_READ,
    /** As if one transaction ran after the other; what does not fit is a conflict, and the work runs again. */
    SERIALIZABLE;

    /**
     * Whether connections of this data source come with the isolation that a transaction needs: a snapshot for one that
     * reads, and else {@link #READ_COMMITTED}. Such a data source says that it is a wrapper for this type.
     */
    static boolean isGivenBy(DataSource connections) {
        try {
            return connections.isWrapperFor(Isolation.class);
        } catch (SQLException e) {
            return false;
        }
    }

    String sql() {
        return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}

package dev.plinth.persistenceruntime;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * To whom a transaction is restricted: the database shows it, and lets it write, nothing but what policies of row security
 * grant to them. The database is told in the setting of the persistence unit, and asked through a login that has such
 * policies.
 *
 * @param to as the policies read it, such as the identifier of a customer; not blank
 */
public record Restriction(String to) {
    /** Refuses a blank text. */
    public Restriction {
        if (to.isBlank()) {
            throw new IllegalArgumentException("a transaction cannot be restricted to a blank text");
        }
    }

    /**
     * Whether this data source hands out connections of a restricted login to restricted transactions. Such a data source
     * says that it is a wrapper for this type.
     */
    static boolean isHeldBy(DataSource connections) {
        try {
            return connections.isWrapperFor(Restriction.class);
        } catch (SQLException e) {
            return false;
        }
    }
}

package dev.plinth.shop.server.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * On whose behalf a request is carried out, as its token says.
 *
 * @param subject who it is, such as {@code ada@plinth.example}; noted in the rows that change
 * @param scopes what the token allows
 * @param customer the customer whose rows alone are there for this caller, or empty for staff
 */
public record Caller(String subject, Set<String> scopes, Optional<UUID> customer) {
    /** Copies the scopes. */
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether this caller may ask for an operation at all; which rows there are is the database's to say. */
    public boolean may(Operation operation) {
        return scopes.contains(operation.endpoint().scope())
                && (customer.isEmpty() || operation.endpoint().isForCustomers());
    }
}

package dev.plinth.persistenceruntime;

import java.util.ArrayDeque;
import java.util.Optional;
import org.eclipse.persistence.queries.DatabaseQuery;

/** The queries of a transaction that are not done yet, the innermost last: one that loads an aggregate asks for its parts. */
final class RunningQueries {
    private final ArrayDeque<DatabaseQuery> running = new ArrayDeque<>();

    void begin(DatabaseQuery query) {
        running.push(query);
    }

    /** It is done, and what it began and failed is as well. */
    void end(DatabaseQuery query) {
        while (!running.isEmpty() && running.pop() != query) {}
    }

    /** What the innermost is called. */
    Optional<String> current() {
        return Optional.ofNullable(running.peek()).map(RunningQueries::name);
    }

    private static String name(DatabaseQuery query) {
        var name = query.getName();
        if (name != null && !name.isEmpty()) {
            return name;
        }
        var kind = query.getClass().getSimpleName();
        var type = query.getReferenceClass();
        return type == null ? kind : kind + " of " + type.getSimpleName();
    }
}

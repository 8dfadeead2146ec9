package dev.plinth.schematools.safety;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which relations may have changed: those that a transaction has locked, and, of a statement outside of a transaction, those in
 * which a difference was seen.
 */
final class Changes {
    private final Set<Long> all = new HashSet<>();
    private final Set<Long> ofScript = new HashSet<>();
    private boolean more = true;

    /** Begins a script. */
    void beginScript() {
        ofScript.clear();
    }

    void add(Collection<Long> oids) {
        all.addAll(oids);
        ofScript.addAll(oids);
    }

    /** There may be new ones besides. */
    void addNew() {
        more = true;
    }

    /** Takes what is there for what does not change. */
    void clear() {
        all.clear();
        more = false;
    }

    /** Whether others than {@link #all()} may have changed since it was cleared. */
    boolean isUnknown() {
        return more;
    }

    Set<Long> all() {
        return Set.copyOf(all);
    }

    /** Whether the script may have changed a relation. */
    boolean mayBeOfScript(long oid) {
        return ofScript.contains(oid);
    }
}

package dev.plinth.schematools.safety;

import java.util.Arrays;

/** A lock on a table, from the weakest to the strongest, as PostgreSQL orders them. */
enum LockMode {
    ACCESS_SHARE("AccessShareLock"),
    ROW_SHARE("RowShareLock"),
    ROW_EXCLUSIVE("RowExclusiveLock"),
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
    SHARE("ShareLock"),
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
    EXCLUSIVE("ExclusiveLock"),
    ACCESS_EXCLUSIVE("AccessExclusiveLock");

    private final String name;

    LockMode(String name) {
        this.name = name;
    }

    /** By the name that {@code pg_locks} has for it. */
    static LockMode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown lock " + name));
    }

    boolean blocksReads() {
        return this == ACCESS_EXCLUSIVE;
    }

    boolean blocksWrites() {
        return compareTo(SHARE) >= 0;
    }

    /** What waits for it, in words behind which tables are named. */
    String blocks() {
        return blocksReads() ? "all use of" : blocksWrites() ? "writes to" : "other changes of";
    }

    /** As the manual of PostgreSQL writes it, such as {@code ACCESS EXCLUSIVE}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}

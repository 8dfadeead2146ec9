package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.Migrations;
import java.time.Duration;

/**
 * How scripts are run where they are released.
 *
 * @param lockTimeout to what it sets {@code lock_timeout}; zero where it sets nothing
 * @param dropsInvalidIndexes whether it drops what an interrupted script has left of an index before it runs that again
 */
public record ScriptRunner(Duration lockTimeout, boolean dropsInvalidIndexes) {
    /** Plinth's own. */
    public static final ScriptRunner PLINTH = new ScriptRunner(Migrations.LOCK_TIMEOUT, true);

    /** Any other, such as Flyway alone. */
    public static final ScriptRunner OTHER = new ScriptRunner(Duration.ZERO, false);

    /** The same for scripts outside of transactions; Plinth's own limits those alone that run in one. */
    Duration lockTimeoutOutside() {
        return dropsInvalidIndexes ? OTHER.lockTimeout : lockTimeout;
    }

    /** The same with another time. */
    public ScriptRunner waiting(Duration atMost) {
        return new ScriptRunner(atMost, dropsInvalidIndexes);
    }
}

package dev.plinth.persistenceruntime.settings;

/** A server asks a login for a password, and the settings have none. */
public final class PasswordMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PasswordMissing(DatabaseSettings settings, Throwable cause) {
        super("cannot connect to " + settings + ": the server asks for a password, and none is set", cause);
    }
}

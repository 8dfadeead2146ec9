package dev.plinth.shop.server;

/** A server cannot have the address at which it should listen; the message is one line that names the settings and the reason. */
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The address of these settings, and what came of it. */
    public CannotListen(HttpSettings settings, Throwable failure) {
        super(
                "http.port " + settings.port() + " cannot be used at http.host " + settings.host() + ": "
                        + reason(failure),
                failure);
    }

    /** What is at the bottom of it, in words of the JDK: above that, servers repeat the address. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}

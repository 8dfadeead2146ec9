package dev.plinth.schematools.server;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why a server refused a statement, as far as a scratch server can help it.
 *
 * @param state the SQLSTATE
 * @param message what the server said of it
 */
public record Refusal(String state, ServerErrorMessage message) {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String UNDEFINED_OBJECT = "42704";

    /** How the server's own functions begin that look for a role. */
    private static final String LOOKS_FOR_A_ROLE = "get_role";

    private static final Pattern QUOTED = Pattern.compile("[\"“„«»](.+)[\"”“»«]");

    /** The refusal at the bottom of a failure; empty if the server did not refuse anything. */
    public static Optional<Refusal> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return Optional.of(new Refusal(
                        String.valueOf(refused.getSQLState()),
                        Objects.requireNonNull(refused.getServerErrorMessage())));
            }
        }
        return Optional.empty();
    }

    /** The role that a statement names and the server lacks. */
    public Optional<String> missingRole() {
        var routine = Objects.requireNonNullElse(message.getRoutine(), "");
        if (!isOfUnknownObject() || !routine.startsWith(LOOKS_FOR_A_ROLE)) {
            return Optional.empty();
        }
        // The server tells the name in its message alone.
        var quoted = QUOTED.matcher(String.valueOf(message.getMessage()));
        return quoted.find() ? Optional.of(quoted.group(1)) : Optional.empty();
    }

    /** Whether a statement names a role, a type or a parameter that is not there. */
    public boolean isOfUnknownObject() {
        return UNDEFINED_OBJECT.equals(state);
    }

    /** Whether the role may not do what a statement says. */
    boolean lacksRights() {
        return INSUFFICIENT_PRIVILEGE.equals(state);
    }
}

package dev.plinth.schematools.server;

import dev.plinth.schematools.catalog.SqlIdentifier;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final String DUPLICATE_SCHEMA = "42P06";

    /** The server's own functions that refuse an extension whose files it lacks, and a role that is there. */
    private static final String LOOKS_FOR_AN_EXTENSION = "parse_extension_control_file";

    private static final String MAKES_A_ROLE = "CreateRole";

    /** Those that refuse a type, a class of operators or a wrapper that is not there; most are missing with their extension. */
    private static final Set<String> LOOK_FOR_WHAT_EXTENSIONS_HAVE = Set.of(
            "typenameType",
            "compute_return_type",
            "interpret_function_parameter_list",
            "ResolveOpClass",
            "get_foreign_data_wrapper_oid");

    private static final String ON_A_SERVER_OF_YOURS =
            "a server of yours that has it: -Dplinth.server.url=jdbc:postgresql://HOST/DATABASE";

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

    /**
     * The table of which it speaks, as SQL wants it; empty where it speaks of none.
     *
     * @param path the schema whose tables are called by their names alone
     */
    public Optional<String> table(String path) {
        if (message.getTable() == null || message.getSchema() == null) {
            return Optional.empty();
        }
        var schema = path.equals(message.getSchema()) ? "" : SqlIdentifier.quoted(message.getSchema()) + ".";
        return Optional.of(schema + SqlIdentifier.quoted(message.getTable()));
    }

    /** What a person can do about it, where the server does not say it. */
    public Optional<String> remedy() {
        var routine = Objects.requireNonNullElse(message.getRoutine(), "");
        if (routine.equals(LOOKS_FOR_AN_EXTENSION)) {
            return Optional.of("name " + ON_A_SERVER_OF_YOURS);
        }
        if (isOfUnknownObject() && LOOK_FOR_WHAT_EXTENSIONS_HAVE.contains(routine)) {
            return Optional.of(
                    "if an extension has it, create the extension before, in a script or in plinth.preparation,"
                            + " and name " + ON_A_SERVER_OF_YOURS);
        }
        if (routine.equals(MAKES_A_ROLE)) {
            return Optional.of("roles belong to the whole server, so make it only if to_regrole finds none");
        }
        return isOfExistingSchema()
                ? Optional.of("plinth.schema is there before the first script, so write: create schema if not exists")
                : Optional.empty();
    }

    /** Whether a statement makes a schema that is there. */
    public boolean isOfExistingSchema() {
        return DUPLICATE_SCHEMA.equals(state);
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

package dev.plinth.shop.quickstart;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.persistenceruntime.settings.PasswordMissing;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.NotAllowed;
import dev.plinth.shop.model.shared.OutcomeUnknown;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.shop.model.shared.Unavailable;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.stream.Stream;

/**
 * What a run ends with that did not come to its end.
 *
 * @param code what the caller of the program sees
 * @param message one line: what, where, and what to do
 */
record RunFailure(ExitCode code, String message) {
    private static final String AGAIN = "; once it is there, the same command goes on where it stopped";

    static RunFailure of(Throwable thrown) {
        return thrown instanceof RuntimeException exception
                ? of(exception)
                : new RunFailure(
                        ExitCode.UNEXPECTED,
                        "out of memory: " + thrown.getMessage()
                                + "; give the program more, such as with JAVA_TOOL_OPTIONS=-Xmx2g");
    }

    private static RunFailure of(RuntimeException thrown) {
        var message = firstLine(thrown);
        if (thrown instanceof InputException.Rejected) {
            return new RunFailure(ExitCode.REJECTED, message);
        }
        if (thrown instanceof InputException.Different) {
            return new RunFailure(ExitCode.DIFFERENT, message);
        }
        if (thrown instanceof InputException
                || thrown instanceof OutputException
                || thrown instanceof IllegalArgumentException) {
            return new RunFailure(ExitCode.WRONG_USE, message);
        }
        if (thrown instanceof UncheckedIOException) {
            return new RunFailure(
                    ExitCode.WRONG_USE,
                    "a file cannot be read or written: " + OutputException.reason(thrown)
                            + "; give another folder with -Doutput=FOLDER");
        }
        if (thrown instanceof DuplicateKey || thrown instanceof StaleVersion) {
            return new RunFailure(
                    ExitCode.UNAVAILABLE, "another program writes the same at the same time: " + message + AGAIN);
        }
        if (thrown instanceof Unavailable
                || thrown instanceof PasswordMissing
                || thrown instanceof MigrationException
                || thrown instanceof NotAllowed
                || thrown instanceof OutcomeUnknown) {
            return new RunFailure(ExitCode.UNAVAILABLE, message + remedy(thrown, message));
        }
        return new RunFailure(ExitCode.UNEXPECTED, message);
    }

    private static String firstLine(RuntimeException thrown) {
        var message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        return Terminal.shown(message.lines().findFirst().orElse("failed").strip());
    }

    private static String remedy(RuntimeException thrown, String message) {
        if (message.contains("password")) {
            return "; set DB_USER and DB_PASSWORD, or -Ddb.user and -Ddb.password.file";
        }
        if (message.contains("set role") || message.contains("role \"" + DatabaseRoles.OWNER)) {
            return "; log in with -Ddb.user as an administrator, who makes the roles of the shop";
        }
        if (Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(SocketTimeoutException.class::isInstance)) {
            return "; no answer came as long as db.timeout.socket says" + AGAIN;
        }
        // What names a setting says already what to do.
        boolean canGoOn = thrown instanceof Unavailable || thrown instanceof OutcomeUnknown;
        return canGoOn && !message.contains("-D") ? AGAIN : "";
    }
}

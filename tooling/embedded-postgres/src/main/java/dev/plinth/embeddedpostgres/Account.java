package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL's programs run: as the user, unless that is root. PostgreSQL refuses to run as root, so root runs
 * it in a user namespace in which root is nobody, or, where namespaces are forbidden (as in most containers), as the
 * user nobody.
 */
final class Account {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private static final Account USER = new Account(ROOT);
    private static final List<Account> INSTEAD_OF_ROOT = List.of(
            new Account(ROOT, "unshare", "--user"),
            new Account(NOBODY, "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            new Account(NOBODY, "runuser", "-u", "nobody", "--"),
            // The user's own shell refuses to log in, so another one is named; it becomes the program.
            new Account(NOBODY, "su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", "nobody"));

    private final int owner;
    private final List<String> prefix;

    private Account(int owner, String... prefix) {
        this.owner = owner;
        this.prefix = List.of(prefix);
    }

    /**
     * The first that works here. The data and the server's log then belong to it.
     *
     * @param data the empty folder of the data
     * @throws IllegalStateException if the user is root and nothing works; each reason is a suppressed exception
     */
    static Account thatMayWrite(Path data, Commands commands) throws IOException {
        if (!isOwnedByRoot(data)) {
            return USER;
        }
        List<Exception> refusals = new ArrayList<>();
        for (Account account : INSTEAD_OF_ROOT) {
            try {
                account.takeOver(data, commands.serverLog());
                commands.run(account.command(Stream.of("test", "-w", data.toString())));
                return account;
            } catch (IOException | IllegalStateException e) {
                refusals.add(e);
            }
        }
        IllegalStateException failure =
                new IllegalStateException("PostgreSQL does not run as root, and none of these let root write to " + data
                        + " as nobody here: "
                        + INSTEAD_OF_ROOT.stream()
                                .map(account -> String.join(" ", account.prefix))
                                .collect(Collectors.joining("; "))
                        + ". Run as another user, or use a PostgreSQL that runs already.");
        refusals.forEach(failure::addSuppressed);
        throw failure;
    }

    /** Whether it is the user who runs this program. */
    boolean isUser() {
        return prefix.isEmpty();
    }

    /** The command that runs another one as this account. */
    List<String> command(Stream<String> command) {
        return Stream.concat(prefix.stream(), command).toList();
    }

    /** The folder around both stays root's: in there another program of nobody must not put links for root to follow. */
    private void takeOver(Path data, Path log) throws IOException {
        if (owner != ROOT) {
            if (!Files.exists(log)) {
                Files.createFile(log);
            }
            for (Path path : List.of(data, log)) {
                hand(path);
            }
        }
    }

    /** The same for a folder and all that is in it. */
    void takeOver(Path folder) throws IOException {
        if (owner != ROOT) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.toList()) {
                    hand(path);
                }
            }
        }
    }

    private void hand(Path path) throws IOException {
        Files.setAttribute(path, "unix:gid", owner);
        Files.setAttribute(path, "unix:uid", owner);
    }

    private static boolean isOwnedByRoot(Path file) throws IOException {
        return !Binaries.isWindows() && Files.getAttribute(file, "unix:uid").equals(ROOT);
    }
}

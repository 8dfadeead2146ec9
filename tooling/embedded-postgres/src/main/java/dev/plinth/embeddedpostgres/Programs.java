package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL's programs, and how they are run here. How is found out by trying. */
final class Programs {
    private final Commands commands;
    private final Account account;
    private final Binaries binaries;

    private Programs(Commands commands, Account account, Binaries binaries) {
        this.commands = commands;
        this.account = account;
        this.binaries = binaries;
    }

    /**
     * The programs for one server.
     *
     * @param folder of the server
     * @param data the empty folder of its data
     */
    static Programs of(Path folder, Path data) throws IOException {
        Commands commands = new Commands(folder);
        Account account = Account.thatMayWrite(data, commands);
        Programs programs = new Programs(commands, account, Binaries.unpacked(folder));
        // Root's own folder is closed to others, as a rule.
        return account.isUser() || programs.canRun()
                ? programs
                : new Programs(commands, account, Binaries.unpackedIn(folder));
    }

    /** The command that runs a program, for example {@code pg_ctl}. */
    List<String> command(String program, String... arguments) {
        return account.command(Stream.concat(Stream.of(binaries.program(program)), Stream.of(arguments)));
    }

    /** Where something is kept that is made once for each user and archive; empty if the user has no place for it. */
    Optional<Path> keptAs(String name) {
        return Binaries.cache().map(cache -> cache.resolve(binaries.archiveName() + "-" + name));
    }

    /** Gives a folder, and all that is in it, to whom the programs run as. */
    void handOver(Path folder) throws IOException {
        account.takeOver(folder);
    }

    /** Runs a command; if it fails, the exception says what it printed. */
    void run(List<String> command) {
        commands.run(command);
    }

    /** Where the server writes what it has to say. */
    Path serverLog() {
        return commands.serverLog();
    }

    /** The command as a shell reads it. */
    static String forShell(List<String> command) {
        return command.stream().map(Programs::quoted).collect(Collectors.joining(" "));
    }

    /** Trying a program would prove less: setpriv starts it with more rights than it then has to start the others. */
    private boolean canRun() {
        try {
            run(account.command(Stream.of("test", "-x", binaries.program("postgres"))));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static String quoted(String word) {
        if (word.matches("[\\w./:=\\\\-]+")) {
            return word;
        }
        return Binaries.isWindows() ? "\"" + word + "\"" : "'" + word.replace("'", "'\\''") + "'";
    }
}

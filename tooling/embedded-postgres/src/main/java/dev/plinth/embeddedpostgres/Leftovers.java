package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What killed JVMs could not put away: their servers and data. Only folders of the same user are looked at, and only
 * those with a {@link Claim} that no JVM holds any more; a server that was kept has none.
 */
final class Leftovers {
    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());

    private Leftovers() {}

    /**
     * Stops the servers and deletes their data. What cannot be put away is logged: it is no reason not to start.
     *
     * @param own the folder of a server of this JVM; the others lie beside it
     */
    static synchronized void putAway(Path own, Programs programs) throws IOException {
        Path parent = own.resolveSibling("");
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PostgresServer.FOLDER + "*")) {
            for (Path folder : folders) {
                try {
                    if (isOfTheSameUser(own, folder)) {
                        putAwayIfAbandoned(folder, programs);
                    }
                } catch (NoSuchFileException e) {
                    LOG.log(System.Logger.Level.DEBUG, "Another process was faster", e);
                } catch (IOException | IllegalStateException e) {
                    LOG.log(System.Logger.Level.WARNING, "Cannot put away " + folder, e);
                }
            }
        }
    }

    private static boolean isOfTheSameUser(Path own, Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own));
    }

    private static void putAwayIfAbandoned(Path folder, Programs programs) throws IOException {
        try (DirectoryStream<Path> claims = Files.newDirectoryStream(folder, Claim::isOfAnother)) {
            for (Path claim : claims) {
                try (FileChannel channel = FileChannel.open(claim, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    if (channel.tryLock() != null) {
                        putAway(folder, dataNamedIn(channel), programs);
                    }
                }
            }
        }
    }

    private static void putAway(Path folder, Path data, Programs programs) throws IOException {
        if (isServed(data)) {
            programs.run(programs.command("pg_ctl", "-D", data.toString(), "stop", "-m", "immediate", "-w"));
        }
        Folders.delete(data);
        Folders.delete(folder);
    }

    private static Path dataNamedIn(FileChannel claim) throws IOException {
        byte[] name = Channels.newInputStream(claim).readAllBytes();
        return Path.of(new String(name, StandardCharsets.UTF_8));
    }

    /** The process id in the data says little: after a restart, or in another container, it is another program's. */
    private static boolean isServed(Path data) throws IOException {
        Path pid = data.resolve("postmaster.pid");
        return Files.exists(pid)
                && ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0)))
                        .flatMap(process -> process.info().arguments())
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(false);
    }
}

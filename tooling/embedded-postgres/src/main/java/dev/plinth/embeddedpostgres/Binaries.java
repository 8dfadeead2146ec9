package dev.plinth.embeddedpostgres;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from the archive of this platform that stands on the class path.
 *
 * <p>They are unpacked once for each user and archive, into a folder of the user's own: what lies in a temporary folder
 * that all share could have been put there by anyone.
 */
final class Binaries {
    private static final int OWNER_EXECUTES = 0100;

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /**
     * The programs, unpacked before or now.
     *
     * @param otherwise the folder where they go if the user's own cannot be written
     */
    static Binaries unpacked(Path otherwise) throws IOException {
        return unpackedIn(cache().orElse(otherwise));
    }

    /** What outlasts a server lies here; empty if the user's own folder cannot be written. */
    static Optional<Path> cache() {
        Path home = Path.of(System.getProperty("user.home"));
        return Files.isWritable(home)
                ? Optional.of(home.resolve(".cache").resolve("plinth-postgres"))
                : Optional.empty();
    }

    /** Which archive they are of. */
    String archiveName() {
        return folder.getFileName().toString();
    }

    /** The programs, unpacked before or now in a certain folder. */
    static Binaries unpackedIn(Path cache) throws IOException {
        Path folder = cache.resolve(identity());
        if (!Files.exists(folder)) {
            Files.createDirectories(cache);
            Path unfinished = Files.createTempDirectory(cache, "unfinished-");
            try {
                unpackInto(unfinished);
                letEveryoneRun(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Folders.delete(unfinished);
                // Another process may have been faster: then its folder is as good.
                if (!Files.exists(folder)) {
                    throw e;
                }
            }
        }
        return new Binaries(folder);
    }

    /** The program's file, for example of {@code pg_ctl}. */
    String program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name).toString();
    }

    static boolean isWindows() {
        return operatingSystem().equals("windows");
    }

    private static void unpackInto(Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive reaches out of its folder: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, target);
                    if ((entry.getMode() & OWNER_EXECUTES) != 0
                            && !target.toFile().setExecutable(true)) {
                        throw new IOException("Cannot make executable: " + target);
                    }
                }
            }
        }
    }

    /** Whom the programs run as may be another than who unpacks them, whatever rights the latter gives to new files. */
    private static void letEveryoneRun(Path folder) throws IOException {
        List<Path> content;
        try (Stream<Path> all = Files.walk(folder)) {
            content = all.filter(path -> !Files.isSymbolicLink(path)).toList();
        }
        for (Path path : content) {
            File file = path.toFile();
            if (!file.setReadable(true, false) || file.canExecute() && !file.setExecutable(true, false)) {
                throw new IOException("Cannot let everyone read: " + path);
            }
        }
    }

    /** Sum and size of the archive, which its jar knows: to read it through takes as long as to start the server. */
    private static String identity() throws IOException {
        if (location().openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                JarEntry archive = jar.getJarEntry(connection.getEntryName());
                return identity(archive.getCrc(), archive.getSize());
            }
        }
        // A file in a folder: its time instead of a sum.
        Path archive = Path.of(URI.create(location().toString()));
        return identity(Files.getLastModifiedTime(archive).to(TimeUnit.SECONDS), Files.size(archive));
    }

    private static String identity(long content, long size) {
        return HexFormat.of().toHexDigits(content, 8) + HexFormat.of().toHexDigits(size, 8);
    }

    private static InputStream archive() throws IOException {
        return new BufferedInputStream(location().openStream(), 1 << 16);
    }

    private static URL location() {
        String name = "/postgres-" + operatingSystem() + "-" + architecture() + ".txz";
        URL archive = Binaries.class.getResource(name);
        if (archive == null) {
            throw new IllegalStateException("No PostgreSQL for this platform: nothing called " + name
                    + " is on the class path. Add the artifact of io.zonky.test.postgres that holds it.");
        }
        return archive;
    }

    private static String operatingSystem() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        // Windows on ARM runs the programs of x86-64, and has none of its own.
        return name.equals("aarch64") && !isWindows() ? "arm_64" : "x86_64";
    }
}

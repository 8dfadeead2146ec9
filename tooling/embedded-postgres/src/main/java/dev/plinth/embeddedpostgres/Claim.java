package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * This JVM's claim to a server's folder: a locked file in it that names the folder of the data. The lock ends with the
 * JVM, however that ends, and a process id that is used again does not bring it back; see {@link Leftovers}.
 */
final class Claim implements AutoCloseable {
    private static final String PREFIX = "claimed-by-";

    private final Path file;
    private final FileChannel channel;

    private Claim(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Claims a new folder. */
    static Claim to(Path folder, Path data) throws IOException {
        // It gets its name once it is locked: before, it would look like a dead JVM's.
        Path unlocked = folder.resolve("claim");
        FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        channel.write(ByteBuffer.wrap(data.toString().getBytes(StandardCharsets.UTF_8)));
        Path file = folder.resolve(PREFIX + ProcessHandle.current().pid());
        return new Claim(Files.move(unlocked, file, StandardCopyOption.ATOMIC_MOVE), channel);
    }

    /**
     * Whether a file is the claim of another process. A JVM must not even look into its own claims: many systems give
     * up a file's lock when its process closes the file that was opened a second time.
     */
    static boolean isOfAnother(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX)
                && !name.equals(PREFIX + ProcessHandle.current().pid());
    }

    /** Gives up the claim; what is in the folder stays. */
    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}

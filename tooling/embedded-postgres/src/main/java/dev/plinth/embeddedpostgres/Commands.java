package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs commands one after the other, and says what they printed if one fails.
 *
 * @param folder the current folder of the commands, because another user may not be allowed to enter the caller's
 */
record Commands(Path folder) {
    /** Where the server writes what it has to say, from its first start on. */
    Path serverLog() {
        return folder.resolve("server.log");
    }

    /** What is printed goes to a file: a server that inherits a pipe would break when its reader has ended. */
    void run(List<String> command) {
        Path output = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // The caller's own settings for PostgreSQL's clients and its language would change what is started.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed: " + text(output) + text(serverLog()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + String.join(" ", command), e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }
}

package dev.plinth.embeddedpostgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs commands one after the other, and says what they printed if one fails.
 *
 * @param folder the current folder of the commands, because another user may not be allowed to enter the caller's
 */
record Commands(Path folder) {
    private static final int LONGEST_MINUTES = 2;

    private static final Pattern COMPLAINT = Pattern.compile("\\b(error|FATAL|PANIC|could not|cannot)\\b");

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
            Process process = builder.start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        program(command) + " did not end within " + LONGEST_MINUTES + " minutes: " + text(output));
            }
            if (process.exitValue() != 0) {
                String said = text(output) + text(serverLog());
                throw new IllegalStateException(program(command) + " failed: " + reason(said) + System.lineSeparator()
                        + String.join(" ", command) + System.lineSeparator() + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + String.join(" ", command), e);
        }
    }

    private static String program(List<String> command) {
        return command.stream()
                .filter(word -> word.contains("bin" + File.separator))
                .map(word -> Path.of(word).getFileName().toString())
                .findFirst()
                .orElse(command.get(0));
    }

    /** Of all that was printed, the first line that complains. */
    private static String reason(String said) {
        return said.lines()
                .filter(line -> COMPLAINT.matcher(line).find())
                .findFirst()
                .or(() -> said.lines().filter(line -> !line.isBlank()).findFirst())
                .orElse("it said nothing")
                .strip();
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }
}

package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What stops a server that outlives its JVM, and leaves nothing of it behind, the script itself included. */
final class StopScript {
    private StopScript() {}

    /**
     * Writes it into the folder of the server.
     *
     * @param data of the server, in that folder or elsewhere
     * @param stop the command that stops the server
     * @return the command for a shell that runs it
     */
    static String write(Path folder, Path data, String stop) throws IOException {
        return Binaries.isWindows() ? writeForWindows(folder, data, stop) : writeForUnix(folder, data, stop);
    }

    /** The shell has read all of the braces before it runs them. A server that is gone already is as good as stopped. */
    private static String writeForUnix(Path folder, Path data, String stop) throws IOException {
        Path script = folder.resolve("stop.sh");
        String pid = Programs.forShell(List.of(data.resolve("postmaster.pid").toString()));
        Files.write(
                script,
                List.of(
                        "{",
                        "  cd " + Programs.forShell(List.of(folder.toString())),
                        "  " + stop + " || [ ! -e " + pid + " ] || exit 1",
                        "  cd /",
                        "  exec rm -rf " + Programs.forShell(List.of(data.toString(), folder.toString())),
                        "}"));
        return Programs.forShell(List.of("sh", script.toString()));
    }

    /** The parentheses end the script first, since Windows reads it line by line. */
    private static String writeForWindows(Path folder, Path data, String stop) throws IOException {
        Path script = folder.resolve("stop.cmd");
        Files.write(
                script,
                List.of(
                        "@echo off",
                        "cd /d \"%TEMP%\"",
                        stop + " || if exist \"" + data.resolve("postmaster.pid") + "\" exit /b 1",
                        "(goto) 2>nul & rmdir /s /q \"" + data + "\" & rmdir /s /q \"" + folder + "\""));
        return Programs.forShell(List.of(script.toString()));
    }
}

package dev.plinth.mavenplugin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that ran to its end.
 *
 * @param exit as it ended
 * @param said to both of its outputs
 */
record Run(int exit, String said) {
    /** Runs it in a folder. */
    static Run of(Path folder, List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            // It lives for seconds, which the better compiler would spend on compiling.
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            // It stands for a person's machine, wherever these tests run themselves.
            builder.environment().remove("CI");
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs tests in a JVM of their own, as a build does. */
    static Run ofTests(Path folder, String classPath) {
        return of(
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // As Maven says it to a build's tests, or they would look into the usual one.
                        "-DlocalRepository=" + System.getProperty("localRepository", ""),
                        "-cp",
                        classPath,
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--scan-class-path=" + classPath.substring(0, classPath.indexOf(File.pathSeparatorChar)),
                        "--include-classname=.*Tests",
                        "--disable-ansi-colors",
                        "--disable-banner"));
    }
}

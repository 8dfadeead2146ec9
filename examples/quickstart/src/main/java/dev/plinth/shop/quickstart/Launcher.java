package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Starts a program such as the quickstart from the build, in a process of its own that inherits the terminal. The build's JVM ends at once
 * with the same code: the build's own report would bury the result, or the line that says why there is none.
 */
public final class Launcher {
    private static final int SECONDS_TO_STOP = 20;

    private Launcher() {}

    /** Runs the quickstart, in the JVM of the build. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        run(Quickstart.class, List.of(arguments), Settings.KNOWN);
    }

    /**
     * Runs a program, and ends the JVM of the build with its exit code.
     *
     * @param program has a main method
     * @param options of its JVM
     * @param known the keys that it may be given as properties of the build
     */
    public static void run(Class<?> program, List<String> options, List<Key> known)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Without it some JDKs give a console to a program whose output goes into a pipe.
        command.add("-Djdk.console=java.base");
        command.addAll(options);
        command.addAll(settings(known));
        command.addAll(List.of("-cp", classPath(program), program.getName()));
        var started = new ProcessBuilder(command).inheritIO().start();
        // Who stops the build stops the program, and sees what that has to say.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
        System.exit(started.waitFor());
    }

    private static void stop(Process program) {
        program.destroy();
        try {
            program.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the build was given for the program, mistyped names too, which it refuses; never a secret. */
    private static List<String> settings(List<Key> known) {
        var shown = known.stream().filter(key -> !key.secret()).map(Key::name).collect(Collectors.toSet());
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> Configuration.concerns(Settings.PROGRAM, known, name))
                .map(name -> "-D" + name + "=" + (shown.contains(name) ? System.getProperty(name) : "given"))
                .toList();
    }

    private static String classPath(Class<?> program) {
        var loader = (URLClassLoader) program.getClassLoader();
        return Arrays.stream(loader.getURLs())
                .map(url -> {
                    try {
                        return Path.of(url.toURI()).toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.joining(File.pathSeparator));
    }
}

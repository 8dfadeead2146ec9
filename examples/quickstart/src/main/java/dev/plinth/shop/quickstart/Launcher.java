package dev.plinth.shop.quickstart;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts the quickstart from the build, in a process of its own that inherits the terminal. If it fails, the build's JVM
 * ends at once with the same code: the build's own report would bury the line that says why.
 */
public final class Launcher {
    private Launcher() {}

    /** Runs in the JVM of the build. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Without it some JDKs give a console to a program whose output goes into a pipe.
        command.add("-Djdk.console=java.base");
        command.addAll(List.of(arguments));
        command.addAll(settings());
        command.addAll(List.of("-cp", classPath(), Quickstart.class.getName()));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            System.exit(code);
        }
    }

    private static List<String> settings() {
        return Settings.KEYS.stream()
                .filter(key -> System.getProperty(key.name()) != null)
                .map(key -> "-D" + key.name() + "=" + (key.secret() ? "given" : System.getProperty(key.name())))
                .toList();
    }

    private static String classPath() {
        var loader = (URLClassLoader) Launcher.class.getClassLoader();
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

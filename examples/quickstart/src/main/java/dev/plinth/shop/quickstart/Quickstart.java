package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns a flat export of a shop into a normalized database: migrates, imports, counts, answers. Ends with an
 * {@link ExitCode}; where that is not 0, the last line on standard error says what to do.
 */
public final class Quickstart {
    /** What a run leaves in the output folder, besides the sample and the log. */
    private static final List<String> RESULTS =
            List.of(Results.SUMMARY, Results.REPORT, ImportRun.REJECTED, ImportRun.DIFFERENT);

    private Quickstart() {}

    /** Runs it with the system's properties as arguments, and ends the JVM. */
    public static void main(String[] arguments) {
        var stopped = new Thread(
                () -> System.err.println("plinth: stopped; with -Ddb.url the same command goes on where it was"));
        Runtime.getRuntime().addShutdownHook(stopped);
        int code = run(Configuration.arguments(), System.getenv(), System.out, System.err, System.console() != null);
        try {
            Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (IllegalStateException e) {
            return; // A signal ends the JVM already.
        }
        System.exit(code);
    }

    /** Runs it and returns how it ended. */
    static int run(
            Map<String, String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            boolean onTerminal) {
        LogFile.silence();
        try {
            var configuration = configuration(arguments, environment);
            var screen = Screen.of(out, environment, onTerminal);
            if (configuration.isOn(Settings.HELP)) {
                help(screen);
                return ExitCode.DONE.number();
            }
            prepare(configuration);
            configuration.requireKnown(Settings.KNOWN);
            new ImportRun(Settings.from(configuration), screen, onTerminal).run();
            return ExitCode.DONE.number();
        } catch (RuntimeException | OutOfMemoryError e) {
            var failure = RunFailure.of(e);
            Logger.getLogger(Quickstart.class.getName()).log(Level.SEVERE, "failed", e);
            if (!isStopping()) {
                err.println("plinth: " + failure.message());
                err.flush();
            }
            return failure.code().number();
        }
    }

    private static Configuration configuration(Map<String, String> arguments, Map<String, String> environment) {
        try {
            return new Configuration(Settings.PROGRAM, arguments, environment);
        } catch (IllegalArgumentException e) {
            // The file cannot be read; old results go all the same, from where the other places say that they are.
            var withoutFile = new HashMap<>(arguments);
            withoutFile.remove(Configuration.FILE.name());
            var variables = new HashMap<>(environment);
            variables.remove(Configuration.FILE.variable(Settings.PROGRAM));
            prepare(new Configuration(Settings.PROGRAM, withoutFile, variables));
            throw e;
        }
    }

    /** Makes the folder, and removes what an earlier run found: it must not be taken for what this one will. */
    private static void prepare(Configuration configuration) {
        var output = configuration.get(Settings.OUTPUT, Path::of);
        var input = configuration.find(Settings.INPUT).map(Path::of).filter(Files::exists);
        var target = output;
        try {
            Files.createDirectories(output);
            for (var name : RESULTS) {
                target = output.resolve(name);
                if (Files.exists(target) && input.isPresent() && Files.isSameFile(target, input.get())) {
                    throw new InputException(
                            target + " is removed by every run; copy it, and give the copy with -Dinput=FILE");
                }
                Files.deleteIfExists(target);
            }
            target = output.resolve(LogFile.NAME);
            if (Files.exists(target) && input.isPresent() && Files.isSameFile(target, input.get())) {
                throw new InputException(
                        target + " is written by every run; copy it, and give the copy with -Dinput=FILE");
            }
            LogFile.open(target);
        } catch (IOException e) {
            throw new OutputException(target, e);
        }
    }

    private static void help(Screen out) {
        out.println("Imports a flat export of a shop into a normalized database and answers some questions.");
        out.println();
        out.println("  ./mvnw -Pquickstart -Dinput=FILE -Ddb.url=jdbc:postgresql://HOST/DATABASE ...");
        out.println();
        out.println(
                "Each key is an argument (-Dkey=value), else a variable of the environment, else in the config file:");
        for (Key key : Settings.KEYS) {
            out.println(key.described(Settings.PROGRAM));
        }
        out.println();
        out.println("It ends with");
        for (var code : ExitCode.values()) {
            out.printf("  %d  %s%n", code.number(), code.meaning());
        }
    }

    /** Whether a signal ends the JVM already: what fails then fails for that. */
    private static boolean isStopping() {
        var hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return true;
        }
    }
}

package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Where everything is logged that a person at a terminal does not want to read. */
final class LogFile {
    static final String NAME = "quickstart.log";

    private LogFile() {}

    /** Keeps what is logged before there is a file off the terminal. */
    static void silence() {
        LogManager.getLogManager().reset();
    }

    /** Sends all logging to {@value #NAME} in a folder. */
    static void open(Path folder) throws IOException {
        silence();
        var file = new FileHandler(folder.resolve(NAME).toString().replace("%", "%%"));
        file.setFormatter(new SimpleFormatter());
        file.setLevel(Level.INFO);
        // On a full disk it would print a stack trace for every line that it cannot write.
        file.setErrorManager(new ErrorManager() {
            @Override
            public void error(@Nullable String message, @Nullable Exception failure, int code) {}
        });
        Logger.getLogger("").addHandler(file);
    }
}

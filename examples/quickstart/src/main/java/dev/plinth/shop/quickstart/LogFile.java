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
public final class LogFile {
    static final String NAME = "quickstart.log";

    private LogFile() {}

    /** Keeps what is logged before there is a file off the terminal. */
    public static void silence() {
        LogManager.getLogManager().reset();
    }

    /** Sends all logging to a file, in a folder that is there. */
    public static void open(Path log) throws IOException {
        silence();
        var file = new FileHandler(log.toString().replace("%", "%%"));
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

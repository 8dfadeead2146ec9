package dev.plinth.persistenceruntime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged, of every level that is on, with its stacks. */
final class LogCapture extends Handler implements AutoCloseable {
    private final StringWriter text = new StringWriter();
    private final StringWriter loud = new StringWriter();

    private LogCapture() {}

    static LogCapture start() {
        var capture = new LogCapture();
        capture.setFormatter(new SimpleFormatter());
        Logger.getLogger("").addHandler(capture);
        return capture;
    }

    /** All of it. */
    String text() {
        return text.toString();
    }

    /** What an application's users see, unless it decides otherwise: warnings and worse. */
    String warnings() {
        return loud.toString();
    }

    @Override
    public synchronized void publish(LogRecord record) {
        var formatted = getFormatter().format(record);
        new PrintWriter(text, true).println(formatted);
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            new PrintWriter(loud, true).println(formatted);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}

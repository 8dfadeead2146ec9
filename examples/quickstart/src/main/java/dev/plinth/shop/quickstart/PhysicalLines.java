package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** A text by its lines, whose ends ({@code \n}, {@code \r} or {@code \r\n}) are told apart. */
final class PhysicalLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** Of a file that is not text, all may be one line. */
    private static final int MOST_CHARACTERS = 1 << 25;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int filled;
    private long number;

    PhysicalLines(Reader text) {
        this.text = text;
    }

    /**
     * A line.
     *
     * @param number counted from 1
     * @param end how it ends; empty at the end of the text
     */
    record Line(long number, String text, String end) {}

    /**
     * The next line, or null behind the last one.
     *
     * @throws InputException if it is longer than memory should be asked for
     */
    @Nullable
    Line next() throws IOException {
        var line = new StringBuilder();
        while (position < filled || fill()) {
            int from = position;
            while (position < filled && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            line.append(buffer, from, position - from);
            if (line.length() > MOST_CHARACTERS) {
                throw new InputException("line " + (number + 1) + " has over " + MOST_CHARACTERS
                        + " characters; give a CSV file with -Dinput=FILE");
            }
            if (position < filled) {
                return new Line(++number, line.toString(), end());
            }
        }
        return line.length() == 0 ? null : new Line(++number, line.toString(), "");
    }

    /** How many lines there were so far. */
    long count() {
        return number;
    }

    private String end() throws IOException {
        if (buffer[position++] == '\n') {
            return "\n";
        }
        if ((position < filled || fill()) && buffer[position] == '\n') {
            position++;
            return "\r\n";
        }
        return "\r";
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, text.read(buffer));
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Where the program prints, and how wide that is: lines that are longer are folded between words, and go on below where the
 * text of the first began. A word that is longer than a line stays whole, so that a path can be copied.
 */
final class Screen {
    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;
    private static final Pattern LABEL = Pattern.compile("^(\\S.{0,14}?\\s{2,}|\\s*)(?=\\S)");

    private final PrintStream out;
    private final int width;

    Screen(PrintStream out, int width) {
        this.out = out;
        this.width = Math.max(LEAST_WIDTH, width);
    }

    /** As wide as {@code COLUMNS} says, else as the terminal does, else 80; at least 40. */
    static Screen of(PrintStream out, Map<String, String> environment, boolean onTerminal) {
        var columns = number(environment.getOrDefault("COLUMNS", ""));
        return new Screen(out, columns > 0 ? columns : onTerminal ? widthOfTerminal() : USUAL_WIDTH);
    }

    /** In characters. */
    int width() {
        return width;
    }

    void println() {
        out.println();
    }

    /** Prints each line of the text, folded. */
    void println(String text) {
        text.lines().map(this::folded).forEach(out::println);
    }

    void printf(String format, Object... arguments) {
        println(String.format(format, arguments));
    }

    /** Prints the text as it is, at once. */
    void show(String text) {
        out.print(text);
        out.flush();
    }

    private String folded(String line) {
        if (line.length() <= width) {
            return line;
        }
        var label = LABEL.matcher(line);
        var margin = " ".repeat(label.find() ? label.end() : 0);
        var folded = new StringBuilder(line.substring(0, margin.length()));
        var begin = 0;
        for (var word : line.substring(margin.length()).split(" ")) {
            var used = folded.length() - begin;
            if (used > margin.length() && used + 1 + word.length() > width) {
                folded.append(System.lineSeparator());
                begin = folded.length();
                folded.append(margin);
            } else if (used > margin.length()) {
                folded.append(' ');
            }
            folded.append(word);
        }
        return folded.toString();
    }

    /** The shells' own variable is seldom handed on; the terminal itself knows it, where there is a program that asks. */
    private static int widthOfTerminal() {
        try {
            var asking = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asking.waitFor(1, TimeUnit.SECONDS)) {
                asking.destroyForcibly();
                return USUAL_WIDTH;
            }
            var answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            var columns = number(answer.strip().replaceFirst("^\\d+ ", ""));
            return columns > 0 ? columns : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}

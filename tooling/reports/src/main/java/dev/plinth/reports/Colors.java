package dev.plinth.reports;

import java.util.Map;

/** Whether a text for a console is colored. */
public enum Colors {
    /** In a file, or where the environment asks for none. */
    NONE(false),
    /** With the escape sequences that terminals know. */
    ANSI(true);

    private final boolean on;

    Colors(boolean on) {
        this.on = on;
    }

    /**
     * Colors on a terminal, except where {@code NO_COLOR} is set to anything, or the terminal is a dumb one.
     *
     * @param terminal whether a person looks at one
     * @param environment the variables of the process
     */
    public static Colors of(boolean terminal, Map<String, String> environment) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !unwanted ? ANSI : NONE;
    }

    String bold(String text) {
        return escaped("1", text);
    }

    String red(String text) {
        return escaped("1;31", text);
    }

    String green(String text) {
        return escaped("32", text);
    }

    String yellow(String text) {
        return escaped("33", text);
    }

    private String escaped(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}

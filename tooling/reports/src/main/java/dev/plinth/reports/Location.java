package dev.plinth.reports;

/**
 * Where something is.
 *
 * @param element what it is called whatever its line: a class, a member with its parameter types, a column, an entry of a
 *     file; it stays when lines move. Empty where it is the file
 * @param file relative to the root of the project, with forward slashes; empty where there is none
 * @param line from 1; 0 where only the file is known
 */
public record Location(String element, String file, int line) {
    /** A file as a whole. */
    public static Location of(String file) {
        return new Location("", file, 0);
    }

    /** As people and their editors read it: {@code model/src/main/java/market/Cart.java:12}. */
    public String fileAndLine() {
        return line > 0 ? file + ":" + line : file;
    }

    /** What it is called whatever its line: the element, or else the file. */
    String name() {
        return element.isEmpty() ? file : element;
    }
}

package dev.plinth.architecturerules.project;

/**
 * Where something is.
 *
 * @param element what it is called whatever its line: a class, a member with its parameter types, an entry of a file; it
 *     stays when lines move
 * @param file relative to the root of the project, with forward slashes; empty where there is none
 * @param line from 1; 0 where only the file is known
 */
public record Place(String element, String file, int line) {
    /** As people and their editors read it: {@code model/src/main/java/market/Cart.java:12}. */
    public String location() {
        return line > 0 ? file + ":" + line : file;
    }
}

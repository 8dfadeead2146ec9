package dev.plinth.architecturerules.maven;

/**
 * What an artifact is called whatever its version.
 *
 * @param group as Maven calls it
 * @param artifact as Maven calls it
 */
public record Coordinates(String group, String artifact) {
    /** As people write it: {@code group:artifact}. */
    @Override
    public String toString() {
        return group + ":" + artifact;
    }
}

package dev.plinth.architecturerules.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * An artifact that a module sees, and how it came there.
 *
 * @param pom where the dependency is declared that brings it: the module's pom, or a parent
 * @param line of that {@code <dependency>}, from 1; 0 where only the pom is known
 * @param path from what that dependency names to the artifact
 * @param inTests whether only tests see it
 * @param inSight whether its own pom was found, so that it is known what it brings in turn
 */
public record Brought(Path pom, int line, List<Coordinates> path, boolean inTests, boolean inSight) {
    /** The artifact that brings it: what the pom names. */
    public Coordinates declared() {
        return path.get(0);
    }

    /** The artifact itself. */
    public Coordinates artifact() {
        return path.get(path.size() - 1);
    }
}

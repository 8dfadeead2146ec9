package dev.plinth.architecturerules.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A Maven module that has code.
 *
 * @param folder where its pom stands, absolute
 */
public record Module(Path folder) {
    /** Its compiled main classes. */
    public Path classes() {
        return folder.resolve("target/classes");
    }

    /** Where its main sources begin. */
    public Path sourceRoot() {
        return folder.resolve("src/main/java");
    }

    /** Its main sources, sorted. */
    public List<Path> sources() {
        return Trees.files(sourceRoot(), file -> file.toString().endsWith(".java"));
    }

    /** Its main resources with one ending, sorted. */
    public List<Path> resources(String ending) {
        return Trees.files(
                folder.resolve("src/main/resources"), file -> file.toString().endsWith(ending));
    }
}

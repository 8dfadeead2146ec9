package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something derived, in a file where a project wants it.
 *
 * @param project which
 * @param derived what
 * @param name its path relative to the root, as the declaration names it
 */
public record DerivedFile(Project project, Derived derived, String name) {
    /** Why there is nothing to look at; empty where there is. */
    public static Optional<String> skipped(Project project, Derived derived) {
        return derived.files(project).isEmpty()
                ? Optional.of("the declaration names no file." + derived.key())
                : derived.lacks(project);
    }

    /** All files that hold it; none where it is skipped. */
    public static Stream<DerivedFile> of(Project project, Derived derived) {
        return skipped(project, derived).isPresent()
                ? Stream.empty()
                : derived.files(project).stream().map(name -> new DerivedFile(project, derived, name));
    }

    /** Where it is not what the declaration gives; empty where it is. */
    public Optional<Difference> stale() {
        return Files.exists(file()) ? derived.stale(project, text()) : Optional.of(new Difference(0, "is not there"));
    }

    /**
     * Writes it anew, if it is stale.
     *
     * @return whether it was
     * @throws Misdeclared if it has to be drawn and the program for it is missing
     */
    public boolean renew() {
        if (stale().isEmpty()) {
            return false;
        }
        try {
            Files.createDirectories(file().resolveSibling(""));
            Files.writeString(file(), derived.renewed(project, Files.exists(file()) ? text() : ""));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With line ends as Git stores them, whatever it checks out. */
    private String text() {
        try {
            return Files.readString(file()).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return project.root().resolve(name);
    }
}

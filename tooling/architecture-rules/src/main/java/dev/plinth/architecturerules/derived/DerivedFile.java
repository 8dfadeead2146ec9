package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something derived, in the file where a project wants it.
 *
 * @param project which
 * @param derived what
 */
public record DerivedFile(Project project, Derived derived) {
    /** Why there is nothing to look at; empty where there is. */
    public Optional<String> skipped() {
        return project.declaration().files().containsKey(derived.key())
                ? derived.lacks(project)
                : Optional.of("the declaration names no file." + derived.key());
    }

    /** Its path relative to the root, as the declaration names it. */
    public String name() {
        return project.declaration().files().getOrDefault(derived.key(), "");
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
        return project.root().resolve(name());
    }
}

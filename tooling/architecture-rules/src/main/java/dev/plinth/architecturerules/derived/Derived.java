package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.project.Project;
import java.util.List;
import java.util.Optional;

/** A committed file that the declaration gives, or a part of one. */
public interface Derived {
    /** The key of the declaration that names the file, behind {@code file.}. */
    String key();

    /** The files, relative to the root, as the declaration names them; empty if it names none. */
    default List<String> files(Project project) {
        return Optional.ofNullable(project.declaration().files().get(key())).stream()
                .toList();
    }

    /** Why the project has nothing to derive it from; empty where it has. */
    default Optional<String> lacks(Project project) {
        return Optional.empty();
    }

    /**
     * The text as the declaration gives it.
     *
     * @param text as it is; what in it is not derived stays
     */
    String renewed(Project project, String text);

    /** Where a text is not what the declaration gives; empty where it is. */
    default Optional<Difference> stale(Project project, String text) {
        return Difference.between(text, renewed(project, text));
    }
}

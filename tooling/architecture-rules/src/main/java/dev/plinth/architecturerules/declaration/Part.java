package dev.plinth.architecturerules.declaration;

import java.util.Optional;
import java.util.Set;

/** Something declared that may depend on others of its kind. */
public sealed interface Part permits Layer, Context {
    /** What the declaration calls it. */
    String name();

    /** The names of those it may depend on besides itself. */
    Set<String> mayUse();

    /** Who owns it, as CODEOWNERS writes it; empty where no teams are declared. */
    Optional<String> team();

    /** Whether it may depend on the other, as it may on itself. */
    default boolean reaches(Part other) {
        return equals(other) || mayUse().contains(other.name());
    }
}

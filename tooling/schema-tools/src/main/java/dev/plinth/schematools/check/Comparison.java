package dev.plinth.schematools.check;

import dev.plinth.schematools.catalog.Difference;
import java.util.List;
import java.util.Optional;

/**
 * Two places in which a schema is written down, held to one another.
 *
 * @param id stable, for machines: {@code mapping}, {@code snapshot}, {@code file} or {@code live}
 * @param question what was asked, as a sentence that is true where nothing differs
 * @param remedy what to do where something differs
 * @param left why it was not asked; empty if it was
 * @param differences what was found
 */
public record Comparison(
        String id, String question, String remedy, Optional<String> left, List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    static Comparison leftOut(String id, String question, String why) {
        return new Comparison(id, question, "", Optional.of(why), List.of());
    }

    static Comparison of(String id, String question, String remedy, List<Difference> differences) {
        return new Comparison(id, question, remedy, Optional.empty(), differences);
    }

    /** Whether both say the same, or nobody asked. */
    public boolean holds() {
        return differences.isEmpty();
    }
}

package dev.plinth.schematools.draft;

import java.util.Optional;

/**
 * A table or a column that is the same under another name.
 *
 * @param from the old name, {@code client} or {@code customer.mail}; empty if the new one is nothing that was there
 * @param to the new name, {@code customer} or {@code customer.email}
 */
public record Rename(Optional<String> from, String to) {
    /** As the file of renames has it. */
    @Override
    public String toString() {
        return from.map(name -> name + " -> ").orElse("-> ") + to;
    }
}

package dev.plinth.schematools.engine;

import java.util.List;

/**
 * How one part of a schema is made.
 *
 * @param part which; columns are no parts of their own here, the table's statements make them
 * @param statements what makes it, with its grants and its comments, without semicolons; they name the schema nowhere
 * @param needs the parts that have to be there before
 */
public record Definition(Part part, List<String> statements, List<Part> needs) {
    public Definition {
        statements = List.copyOf(statements);
        needs = List.copyOf(needs);
    }
}

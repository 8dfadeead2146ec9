package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.SchemaObject;
import java.util.List;

/** What people are asked about changes beside what the statements themselves raise. */
interface Questions {
    /** Nothing. */
    Questions NONE = new Questions() {};

    /** The statement that makes something, with what is asked of it. */
    default Step at(SchemaObject made, Step step) {
        return step;
    }

    /** What is asked when all changes of an object, such as a table, are said. */
    default List<Step> behind(SchemaObject changed) {
        return List.of();
    }
}

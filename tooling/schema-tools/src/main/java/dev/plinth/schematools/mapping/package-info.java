/** What the mapping of a project expects of its schema, and whether the schema has it. */
@NullMarked
package dev.plinth.schematools.mapping;

import org.jspecify.annotations.NullMarked;

/** A schema as a file of SQL that people read: writing it, and making a database of it or of what pg_dump wrote. */
@NullMarked
package dev.plinth.schematools.snapshot;

import org.jspecify.annotations.NullMarked;

/** Makes one schema of another: which objects change, in which order, and the SQL that does it. */
@org.jspecify.annotations.NullMarked
package dev.plinth.schematools.ddl;

/** The question of whether a schema is everywhere the same, and its answer for people and for machines. */
@NullMarked
package dev.plinth.schematools.check;

import org.jspecify.annotations.NullMarked;

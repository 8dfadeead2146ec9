/** A schema as PostgreSQL's catalog tells it, and how two of them differ. */
@NullMarked
package dev.plinth.schematools.catalog;

import org.jspecify.annotations.NullMarked;

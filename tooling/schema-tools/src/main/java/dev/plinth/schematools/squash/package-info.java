/** Turns scripts that were released into one, which new databases run in their place. */
@NullMarked
package dev.plinth.schematools.squash;

import org.jspecify.annotations.NullMarked;

/** Proves what a declaration says, and what it refuses. */
@NullMarked
package dev.plinth.architecturerules.declaration;

import org.jspecify.annotations.NullMarked;

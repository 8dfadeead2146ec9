/** Holds a project to its declared architecture: the door for tests and for tools. */
@NullMarked
package dev.plinth.architecturerules;

import org.jspecify.annotations.NullMarked;

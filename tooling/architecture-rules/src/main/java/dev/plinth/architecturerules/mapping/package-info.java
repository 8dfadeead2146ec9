/** Mapping files as they are written, line by line, and what in the code they speak of. */
@NullMarked
package dev.plinth.architecturerules.mapping;

import org.jspecify.annotations.NullMarked;

/** Reads SQL scripts as far as rules ask about them. */
@NullMarked
package dev.plinth.architecturerules.sql;

import org.jspecify.annotations.NullMarked;

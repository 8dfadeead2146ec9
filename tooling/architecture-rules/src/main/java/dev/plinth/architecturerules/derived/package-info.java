/** The files that say again what the declaration says: the index of contexts, owners, pictures, the page of rules. */
@NullMarked
package dev.plinth.architecturerules.derived;

import org.jspecify.annotations.NullMarked;

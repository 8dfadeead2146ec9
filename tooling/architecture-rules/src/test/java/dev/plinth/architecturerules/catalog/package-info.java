/** Proves what rules are built of, where twins would be too small for it. */
@NullMarked
package dev.plinth.architecturerules.catalog;

import org.jspecify.annotations.NullMarked;

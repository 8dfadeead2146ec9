/** The rules themselves, by what they are about. */
@NullMarked
package dev.plinth.architecturerules.catalog;

import org.jspecify.annotations.NullMarked;

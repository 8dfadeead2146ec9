/** What of persistence stands above the contexts. */
@NullMarked
package dev.plinth.architecture.wrong.persistence;

import org.jspecify.annotations.NullMarked;

/** The other half of the circle. */
@NullMarked
package dev.plinth.architecture.wrong.persistence.replica;

import org.jspecify.annotations.NullMarked;

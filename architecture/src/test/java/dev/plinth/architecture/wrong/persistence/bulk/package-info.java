/** One half of a circle. */
@NullMarked
package dev.plinth.architecture.wrong.persistence.bulk;

import org.jspecify.annotations.NullMarked;

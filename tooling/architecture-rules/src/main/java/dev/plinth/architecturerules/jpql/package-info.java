/** Asks EclipseLink what it thinks of queries; nothing else in this library needs it, or may. */
@NullMarked
package dev.plinth.architecturerules.jpql;

import org.jspecify.annotations.NullMarked;

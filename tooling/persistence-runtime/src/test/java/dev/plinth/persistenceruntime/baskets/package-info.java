/** A small domain of the engine's own tests, and how it is mapped. */
@NullMarked
package dev.plinth.persistenceruntime.baskets;

import org.jspecify.annotations.NullMarked;

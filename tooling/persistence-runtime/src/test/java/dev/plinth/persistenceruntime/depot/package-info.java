/** A small domain to try the runtime on: shelves and pallets with boxes. */
@NullMarked
package dev.plinth.persistenceruntime.depot;

import org.jspecify.annotations.NullMarked;

/** Reading from a copy of the database. */
@NullMarked
package dev.plinth.persistenceruntime.replica;

import org.jspecify.annotations.NullMarked;

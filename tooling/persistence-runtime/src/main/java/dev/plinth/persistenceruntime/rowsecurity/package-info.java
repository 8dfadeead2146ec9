/** A login of its own for transactions that are restricted by row security. */
@NullMarked
package dev.plinth.persistenceruntime.rowsecurity;

import org.jspecify.annotations.NullMarked;

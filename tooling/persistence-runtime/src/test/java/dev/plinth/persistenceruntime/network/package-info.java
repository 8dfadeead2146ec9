/** What becomes of a transaction when the network fails in the middle of it. */
@NullMarked
package dev.plinth.persistenceruntime.network;

import org.jspecify.annotations.NullMarked;

/** A pooler of transactions between a program and the server. */
@NullMarked
package dev.plinth.persistenceruntime.pooler;

import org.jspecify.annotations.NullMarked;

/** Where the database is, as whom to log in, how long to wait; and the pool of connections that follows from it. */
@NullMarked
package dev.plinth.persistenceruntime.settings;

import org.jspecify.annotations.NullMarked;

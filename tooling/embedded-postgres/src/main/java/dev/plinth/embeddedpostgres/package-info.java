/** Runs a real PostgreSQL that nobody had to install. */
@NullMarked
package dev.plinth.embeddedpostgres;

import org.jspecify.annotations.NullMarked;

/** Brings a schema up to date: which scripts there are, in what order they run, and the runner. */
@NullMarked
package dev.plinth.migrationrunner;

import org.jspecify.annotations.NullMarked;

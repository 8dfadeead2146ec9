/** Gives every test class a PostgreSQL database of its own, and counts the statements that reach it. */
@NullMarked
package dev.plinth.testkit;

import org.jspecify.annotations.NullMarked;

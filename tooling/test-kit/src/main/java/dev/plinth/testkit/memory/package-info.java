/** Stands in for a database: transactions and repositories in memory, for test doubles of what a project stores. */
@NullMarked
package dev.plinth.testkit.memory;

import org.jspecify.annotations.NullMarked;

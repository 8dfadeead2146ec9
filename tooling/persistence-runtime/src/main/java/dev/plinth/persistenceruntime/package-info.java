/** A mapped PostgreSQL: transactions, repositories of aggregates, and what the refusals of the database mean. */
@NullMarked
package dev.plinth.persistenceruntime;

import org.jspecify.annotations.NullMarked;

/** How fast the persistence runtime is beside bare JDBC and Hibernate, on one domain and one PostgreSQL. */
@NullMarked
package dev.plinth.benchmarks;

import org.jspecify.annotations.NullMarked;

/** What is stored: orders with lines and payments, and what they refer to. */
@NullMarked
package dev.plinth.benchmarks.domain;

import org.jspecify.annotations.NullMarked;

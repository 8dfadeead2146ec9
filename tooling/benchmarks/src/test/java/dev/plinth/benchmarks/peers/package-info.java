/** Those that are compared: each does the same to the same tables, in the way that is fastest for it. */
@NullMarked
package dev.plinth.benchmarks.peers;

import org.jspecify.annotations.NullMarked;

/** Proves the goals, and the library behind them, on small projects of other people. */
@NullMarked
package dev.plinth.mavenplugin;

import org.jspecify.annotations.NullMarked;

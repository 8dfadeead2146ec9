/** Examples that do what only a layer may. */
@NullMarked
package dev.plinth.architecture.wrong.examples;

import org.jspecify.annotations.NullMarked;

/** Holds the house to its declaration: rules on classes, and checks of the files that repeat what is declared. */
@NullMarked
package dev.plinth.architecture;

import org.jspecify.annotations.NullMarked;

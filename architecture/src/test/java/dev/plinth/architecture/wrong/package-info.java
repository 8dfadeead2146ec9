/** A house in which every rule is broken once, each by the class that its test names. */
@NullMarked
package dev.plinth.architecture.wrong;

import org.jspecify.annotations.NullMarked;

/** Proves of each rule that it finds what is wrong and lets be what is right, in a small house of its own. */
@NullMarked
package dev.plinth.architecturerules;

import org.jspecify.annotations.NullMarked;

/** Tests of what a rule and its results are. */
@NullMarked
package dev.plinth.architecturerules.rule;

import org.jspecify.annotations.NullMarked;

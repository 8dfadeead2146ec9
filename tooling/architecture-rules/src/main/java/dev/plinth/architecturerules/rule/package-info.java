/** What a rule is, what it found, and when that counts: alive, excepted, switched off. */
@NullMarked
package dev.plinth.architecturerules.rule;

import org.jspecify.annotations.NullMarked;

/** Known violations: those that a project had when it began with the rules, written down so that they only become fewer. */
@NullMarked
package dev.plinth.architecturerules.frozen;

import org.jspecify.annotations.NullMarked;

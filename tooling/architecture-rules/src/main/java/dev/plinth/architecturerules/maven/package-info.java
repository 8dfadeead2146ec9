/** What poms bring, as Maven's own resolver sees it without a network. */
@NullMarked
package dev.plinth.architecturerules.maven;

import org.jspecify.annotations.NullMarked;

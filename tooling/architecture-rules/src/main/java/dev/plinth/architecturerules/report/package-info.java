/** Results for people and for machines. */
@NullMarked
package dev.plinth.architecturerules.report;

import org.jspecify.annotations.NullMarked;

/** Tests of single parts of the reports; whole ones are tested on a house. */
@NullMarked
package dev.plinth.architecturerules.report;

import org.jspecify.annotations.NullMarked;

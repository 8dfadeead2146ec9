/** Proofs of each form of a report, on results of their own; what real checks write is tested where they are run. */
@NullMarked
package dev.plinth.reports;

import org.jspecify.annotations.NullMarked;

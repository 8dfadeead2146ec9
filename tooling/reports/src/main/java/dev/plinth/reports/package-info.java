/** What checks found, in the forms that people and CI services read. */
@NullMarked
package dev.plinth.reports;

import org.jspecify.annotations.NullMarked;

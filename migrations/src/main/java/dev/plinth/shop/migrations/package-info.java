/** The schema of the shop under version control: which scripts there are, in what order they run, and the runner. */
@NullMarked
package dev.plinth.shop.migrations;

import org.jspecify.annotations.NullMarked;

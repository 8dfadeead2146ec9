/** The schema of the shop under version control: its scripts by context, and who may do what with them. */
@NullMarked
package dev.plinth.shop.migrations;

import org.jspecify.annotations.NullMarked;

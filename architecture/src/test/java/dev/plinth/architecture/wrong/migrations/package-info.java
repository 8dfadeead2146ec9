/** Migrations that do what only others may. */
@NullMarked
package dev.plinth.architecture.wrong.migrations;

import org.jspecify.annotations.NullMarked;

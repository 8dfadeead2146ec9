/** A folder of scripts in which a class lies. */
@NullMarked
package dev.plinth.migrationrunner.coded;

import org.jspecify.annotations.NullMarked;

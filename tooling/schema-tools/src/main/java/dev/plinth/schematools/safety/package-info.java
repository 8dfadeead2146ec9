/** What migrations do to a database that is in use: each statement is watched on tables that hold rows. */
@NullMarked
package dev.plinth.schematools.safety;

import org.jspecify.annotations.NullMarked;

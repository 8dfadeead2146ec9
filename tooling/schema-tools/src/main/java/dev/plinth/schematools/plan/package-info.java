/** What would be run on a database, to be read by a person before it is. */
@NullMarked
package dev.plinth.schematools.plan;

import org.jspecify.annotations.NullMarked;

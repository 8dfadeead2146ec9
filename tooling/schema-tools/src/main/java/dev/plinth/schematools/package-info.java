/** Holds the four places where a schema is written down to one another: mapping, migrations, snapshot, live database. */
@NullMarked
package dev.plinth.schematools;

import org.jspecify.annotations.NullMarked;

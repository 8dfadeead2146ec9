/** The next migrations, drafted from what a schema is and what it should be; people read them before they run. */
@NullMarked
package dev.plinth.schematools.draft;

import org.jspecify.annotations.NullMarked;

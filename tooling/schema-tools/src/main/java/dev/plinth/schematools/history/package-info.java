/** What each script has changed. */
@NullMarked
package dev.plinth.schematools.history;

import org.jspecify.annotations.NullMarked;

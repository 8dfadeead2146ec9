/** Checks of migrations, for CI: released scripts stay, contexts are isolated, every upgrade path ends in the same schema. */
@NullMarked
package dev.plinth.schematools.lint;

import org.jspecify.annotations.NullMarked;

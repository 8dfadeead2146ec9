/** What pgcodekeeper knows of a schema: how to make each of its objects, and how to make another schema of it. */
@NullMarked
package dev.plinth.schematools.engine;

import org.jspecify.annotations.NullMarked;

/** Where a project writes its schema down: scripts, classes, snapshot. */
@NullMarked
package dev.plinth.schematools.project;

import org.jspecify.annotations.NullMarked;

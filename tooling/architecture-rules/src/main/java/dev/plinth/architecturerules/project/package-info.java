/** A project as it lies on the disk: its modules, their classes and sources, and places in them. */
@NullMarked
package dev.plinth.architecturerules.project;

import org.jspecify.annotations.NullMarked;

/** How what migrations make looks: matters of taste, of which a project chooses those it shares. */
@NullMarked
package dev.plinth.schematools.style;

import org.jspecify.annotations.NullMarked;

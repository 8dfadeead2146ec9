/** What a team promises itself about migrations, held in CI: released ones stay, each keeps to its context, all end alike. */
@NullMarked
package dev.plinth.schematools.discipline;

import org.jspecify.annotations.NullMarked;

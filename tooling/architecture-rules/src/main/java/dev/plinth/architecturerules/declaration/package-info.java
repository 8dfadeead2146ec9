/** What a project says of itself in one small file: layers, contexts, owners, arrows, and exceptions with reasons. */
@NullMarked
package dev.plinth.architecturerules.declaration;

import org.jspecify.annotations.NullMarked;

/** Many aggregates at once, past the unit of work but by the same mapping. */
@NullMarked
package dev.plinth.persistenceruntime.bulk;

import org.jspecify.annotations.NullMarked;

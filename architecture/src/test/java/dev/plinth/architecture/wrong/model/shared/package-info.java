/** What every context of the wrong house speaks of. */
@NullMarked
package dev.plinth.architecture.wrong.model.shared;

import org.jspecify.annotations.NullMarked;

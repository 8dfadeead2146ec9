/** Words of all messages. */
@NullMarked
package dev.plinth.architecture.wrong.api.shared;

import org.jspecify.annotations.NullMarked;

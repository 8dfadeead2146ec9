/** A tool that knows the shop. */
@NullMarked
package dev.plinth.architecture.wrong.tool;

import org.jspecify.annotations.NullMarked;

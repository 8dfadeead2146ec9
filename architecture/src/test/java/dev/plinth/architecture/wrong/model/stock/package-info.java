/** What is there, and must not know of carts. */
@NullMarked
package dev.plinth.architecture.wrong.model.stock;

import org.jspecify.annotations.NullMarked;

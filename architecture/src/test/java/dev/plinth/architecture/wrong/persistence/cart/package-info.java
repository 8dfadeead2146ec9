/** Stored carts. */
@NullMarked
package dev.plinth.architecture.wrong.persistence.cart;

import org.jspecify.annotations.NullMarked;

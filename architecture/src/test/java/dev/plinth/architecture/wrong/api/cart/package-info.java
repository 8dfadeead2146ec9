/** Messages about carts, some of which are none. */
@NullMarked
package dev.plinth.architecture.wrong.api.cart;

import org.jspecify.annotations.NullMarked;

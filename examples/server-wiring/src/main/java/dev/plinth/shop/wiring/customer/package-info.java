/** How customers are put together. */
@NullMarked
package dev.plinth.shop.wiring.customer;

import org.jspecify.annotations.NullMarked;

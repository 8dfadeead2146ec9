/** How orders and credit notes are put together. */
@NullMarked
package dev.plinth.shop.wiring.ordering;

import org.jspecify.annotations.NullMarked;

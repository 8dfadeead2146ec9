/** Controllers of orders and credit notes. */
@NullMarked
package dev.plinth.shop.spring.ordering;

import org.jspecify.annotations.NullMarked;

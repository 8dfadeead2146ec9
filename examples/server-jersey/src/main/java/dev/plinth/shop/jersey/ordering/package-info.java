/** Resources of orders and credit notes. */
@NullMarked
package dev.plinth.shop.jersey.ordering;

import org.jspecify.annotations.NullMarked;

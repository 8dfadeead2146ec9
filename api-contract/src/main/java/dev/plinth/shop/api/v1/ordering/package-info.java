/** Version 1 of the messages about orders, their payments and credit notes. */
@NullMarked
package dev.plinth.shop.api.v1.ordering;

import org.jspecify.annotations.NullMarked;

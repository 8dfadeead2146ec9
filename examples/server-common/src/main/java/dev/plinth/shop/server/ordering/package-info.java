/** The API of orders, payments and credit notes. */
@NullMarked
package dev.plinth.shop.server.ordering;

import org.jspecify.annotations.NullMarked;

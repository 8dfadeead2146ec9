/** Who buys: customers and their addresses. */
@NullMarked
package dev.plinth.shop.model.customer;

import org.jspecify.annotations.NullMarked;

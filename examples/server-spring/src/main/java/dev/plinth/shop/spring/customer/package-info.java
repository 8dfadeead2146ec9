/** Controllers of customers. */
@NullMarked
package dev.plinth.shop.spring.customer;

import org.jspecify.annotations.NullMarked;

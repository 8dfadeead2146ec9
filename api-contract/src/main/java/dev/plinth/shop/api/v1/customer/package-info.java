/** Version 1 of the messages about customers and their addresses. */
@NullMarked
package dev.plinth.shop.api.v1.customer;

import org.jspecify.annotations.NullMarked;

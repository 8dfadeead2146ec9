/** The API of customers. */
@NullMarked
package dev.plinth.shop.server.customer;

import org.jspecify.annotations.NullMarked;

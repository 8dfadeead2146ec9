/** Resources of customers. */
@NullMarked
package dev.plinth.shop.jersey.customer;

import org.jspecify.annotations.NullMarked;

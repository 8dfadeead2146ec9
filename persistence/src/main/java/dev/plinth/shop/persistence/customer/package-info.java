/** Customers in PostgreSQL. */
@NullMarked
package dev.plinth.shop.persistence.customer;

import org.jspecify.annotations.NullMarked;

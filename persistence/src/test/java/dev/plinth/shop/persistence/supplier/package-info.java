/** Suppliers in PostgreSQL. */
@NullMarked
package dev.plinth.shop.persistence.supplier;

import org.jspecify.annotations.NullMarked;

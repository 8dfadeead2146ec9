/** Products and categories in PostgreSQL. */
@NullMarked
package dev.plinth.shop.persistence.catalog;

import org.jspecify.annotations.NullMarked;

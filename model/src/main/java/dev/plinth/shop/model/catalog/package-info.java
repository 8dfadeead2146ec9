/** What is sold: products, the categories they stand in, and their prices over time. */
@NullMarked
package dev.plinth.shop.model.catalog;

import org.jspecify.annotations.NullMarked;

/** Version 1 of the messages about products, their prices and the tree of categories. */
@NullMarked
package dev.plinth.shop.api.v1.catalog;

import org.jspecify.annotations.NullMarked;

/** How products and categories are put together. */
@NullMarked
package dev.plinth.shop.wiring.catalog;

import org.jspecify.annotations.NullMarked;

/** Controllers of products and categories. */
@NullMarked
package dev.plinth.shop.spring.catalog;

import org.jspecify.annotations.NullMarked;

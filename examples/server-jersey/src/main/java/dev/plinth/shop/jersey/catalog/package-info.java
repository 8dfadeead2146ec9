/** Resources of products and categories. */
@NullMarked
package dev.plinth.shop.jersey.catalog;

import org.jspecify.annotations.NullMarked;

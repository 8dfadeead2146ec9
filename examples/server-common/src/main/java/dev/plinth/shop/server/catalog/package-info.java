/** The API of products and categories. */
@NullMarked
package dev.plinth.shop.server.catalog;

import org.jspecify.annotations.NullMarked;

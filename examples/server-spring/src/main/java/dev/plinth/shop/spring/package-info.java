/** The API of the shop as Spring controllers. */
@NullMarked
package dev.plinth.shop.spring;

import org.jspecify.annotations.NullMarked;

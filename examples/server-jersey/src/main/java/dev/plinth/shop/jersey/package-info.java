/** The API of the shop as Jakarta REST resources. */
@NullMarked
package dev.plinth.shop.jersey;

import org.jspecify.annotations.NullMarked;

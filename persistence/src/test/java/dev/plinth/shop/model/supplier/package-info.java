/** From whom the shop buys. */
@NullMarked
package dev.plinth.shop.model.supplier;

import org.jspecify.annotations.NullMarked;

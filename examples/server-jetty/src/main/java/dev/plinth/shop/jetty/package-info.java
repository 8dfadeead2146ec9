/** The container that servers of the shop run in. */
@NullMarked
package dev.plinth.shop.jetty;

import org.jspecify.annotations.NullMarked;

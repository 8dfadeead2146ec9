/** Who asks, as tokens say, and what that caller may do. */
@NullMarked
package dev.plinth.shop.server.access;

import org.jspecify.annotations.NullMarked;

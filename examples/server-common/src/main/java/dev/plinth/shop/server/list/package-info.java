/** Lists that come a page at a time. */
@NullMarked
package dev.plinth.shop.server.list;

import org.jspecify.annotations.NullMarked;

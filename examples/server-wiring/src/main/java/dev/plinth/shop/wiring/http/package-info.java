/** What servers keep in the database for themselves. */
@NullMarked
package dev.plinth.shop.wiring.http;

import org.jspecify.annotations.NullMarked;

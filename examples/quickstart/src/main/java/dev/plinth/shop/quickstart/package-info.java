/** From one flat file to a normalized database, and some answers from it. */
@NullMarked
package dev.plinth.shop.quickstart;

import org.jspecify.annotations.NullMarked;

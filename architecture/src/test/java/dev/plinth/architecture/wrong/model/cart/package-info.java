/** What somebody is about to buy, mostly wrong. */
@NullMarked
package dev.plinth.architecture.wrong.model.cart;

import org.jspecify.annotations.NullMarked;

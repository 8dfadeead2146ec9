/** A database of the shop: its connections, its transactions, and what its refusals mean. */
@NullMarked
package dev.plinth.shop.persistence;

import org.jspecify.annotations.NullMarked;

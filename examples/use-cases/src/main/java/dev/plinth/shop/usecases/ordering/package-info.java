/**
 * Use cases about orders and credit notes. The aggregates that a method returns belong to the transaction around the call; open one to read
 * their lists.
 */
@NullMarked
package dev.plinth.shop.usecases.ordering;

import org.jspecify.annotations.NullMarked;

/**
 * Use cases about products and categories. The aggregates that a method returns belong to the transaction around the call; open one to read
 * their lists.
 */
@NullMarked
package dev.plinth.shop.usecases.catalog;

import org.jspecify.annotations.NullMarked;

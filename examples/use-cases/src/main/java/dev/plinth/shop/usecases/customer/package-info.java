/**
 * What is done about customers. An aggregate that a method returns belongs to the transaction that is open around the call:
 * whoever looks into its lists opens one.
 */
@NullMarked
package dev.plinth.shop.usecases.customer;

import org.jspecify.annotations.NullMarked;

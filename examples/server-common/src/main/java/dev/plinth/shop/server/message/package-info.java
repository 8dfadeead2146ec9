/** Messages of the contract as they come and go: JSON, queries, constraints, and values made of their fields. */
@NullMarked
package dev.plinth.shop.server.message;

import org.jspecify.annotations.NullMarked;

/** Reading from a copy of the database. */
@NullMarked
package dev.plinth.shop.persistence.replica;

import org.jspecify.annotations.NullMarked;

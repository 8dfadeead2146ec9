/** Orders, credit notes and the questions to them, in PostgreSQL. */
@NullMarked
package dev.plinth.shop.persistence.ordering;

import org.jspecify.annotations.NullMarked;

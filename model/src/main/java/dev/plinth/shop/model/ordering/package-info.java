/** What was bought and given back: orders, payments, credit notes, and the questions asked of them. */
@NullMarked
package dev.plinth.shop.model.ordering;

import org.jspecify.annotations.NullMarked;

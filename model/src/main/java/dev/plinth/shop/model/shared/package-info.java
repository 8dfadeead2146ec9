/** What every context speaks of: money, countries, transactions, pages, and the names of failures. */
@NullMarked
package dev.plinth.shop.model.shared;

import org.jspecify.annotations.NullMarked;

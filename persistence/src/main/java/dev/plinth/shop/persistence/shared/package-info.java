/** How values that every context has are stored. */
@NullMarked
package dev.plinth.shop.persistence.shared;

import org.jspecify.annotations.NullMarked;

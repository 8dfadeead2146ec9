/** Version 1 of what the messages of all contexts have in common: money, pages and problems. */
@NullMarked
package dev.plinth.shop.api.v1.shared;

import org.jspecify.annotations.NullMarked;

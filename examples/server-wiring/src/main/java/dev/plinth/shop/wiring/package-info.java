/** Where servers, use cases and the database are put together; the only place that knows all of them. */
@NullMarked
package dev.plinth.shop.wiring;

import org.jspecify.annotations.NullMarked;

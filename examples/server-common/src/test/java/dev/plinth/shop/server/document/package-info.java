/** The OpenAPI document, derived from the operations and the messages. */
@NullMarked
package dev.plinth.shop.server.document;

import org.jspecify.annotations.NullMarked;

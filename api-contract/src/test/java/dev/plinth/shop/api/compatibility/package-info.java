/** The gate against breaking change: the contract of today against the released one, as a document and as Java. */
@NullMarked
package dev.plinth.shop.api.compatibility;

import org.jspecify.annotations.NullMarked;

/** The proof that the jar serves. */
@NullMarked
package dev.plinth.shop.jar;

import org.jspecify.annotations.NullMarked;

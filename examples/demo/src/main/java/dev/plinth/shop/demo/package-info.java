/** A server with something in it, for a person who wants to look. */
@NullMarked
package dev.plinth.shop.demo;

import org.jspecify.annotations.NullMarked;

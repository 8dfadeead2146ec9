/** What every server has to do, asked over HTTP alone: each server runs these tests. */
@NullMarked
package dev.plinth.shop.wiring.blackbox;

import org.jspecify.annotations.NullMarked;

/** Why a request is not carried out, as callers are told. */
@NullMarked
package dev.plinth.shop.server.problem;

import org.jspecify.annotations.NullMarked;

/** What every server of the shop does the same: callers, messages, problems, tokens, pages, and one transaction for a request. */
@NullMarked
package dev.plinth.shop.server;

import org.jspecify.annotations.NullMarked;

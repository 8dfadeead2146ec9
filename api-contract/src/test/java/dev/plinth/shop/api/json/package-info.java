/** How JSON libraries read and write the messages: what a user of the contract sets up for each, and what comes of it. */
@NullMarked
package dev.plinth.shop.api.json;

import org.jspecify.annotations.NullMarked;

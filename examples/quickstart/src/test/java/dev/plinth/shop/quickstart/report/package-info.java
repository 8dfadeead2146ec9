/** The report's page, held to what it was given. */
@NullMarked
package dev.plinth.shop.quickstart.report;

import org.jspecify.annotations.NullMarked;

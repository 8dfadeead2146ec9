/** What came of an import as one page of HTML: its facts, and how they are written down. */
@NullMarked
package dev.plinth.shop.quickstart.report;

import org.jspecify.annotations.NullMarked;

/** Opens pages in an installed Chromium, for tests that look at them as people do. */
@NullMarked
package dev.plinth.browserkit;

import org.jspecify.annotations.NullMarked;

/** Lists that are searched, sorted and read a page at a time, as fast on the last page as on the first. */
@NullMarked
package dev.plinth.persistenceruntime.search;

import org.jspecify.annotations.NullMarked;

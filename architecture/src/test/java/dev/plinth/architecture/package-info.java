/** What holds the house to its declaration: the rules on its modules, its owners and its poms. */
@NullMarked
package dev.plinth.architecture;

import org.jspecify.annotations.NullMarked;

/** The goals: each finds the project that Maven builds, and hands it to the library that does the work. */
@NullMarked
package dev.plinth.mavenplugin;

import org.jspecify.annotations.NullMarked;

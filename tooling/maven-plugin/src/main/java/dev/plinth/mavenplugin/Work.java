package dev.plinth.mavenplugin;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What a goal does with the library, in a class loader where nothing of Maven is. What goes in and out are types of the JDK,
 * which both sides share: settings by name and a place for lines that people read go in; what failed, in one line, comes
 * out, or nothing.
 */
interface Work extends BiFunction<Map<String, String>, Consumer<String>, String> {}

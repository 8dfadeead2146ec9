package dev.plinth.architecturerules.maven;

import java.nio.file.Path;

/**
 * Where a dependency is declared.
 *
 * @param pom the file
 * @param line of its {@code <dependency>}, from 1; 0 where only the file is known
 */
record Declared(Path pom, int line) {}

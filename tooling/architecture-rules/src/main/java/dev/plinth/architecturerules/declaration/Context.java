package dev.plinth.architecturerules.declaration;

import java.util.Optional;
import java.util.Set;

/**
 * A part of the domain: a package in every layer.
 *
 * @param name also the name of its packages
 * @param mayUse the contexts it may depend on besides itself
 * @param team who owns it
 */
public record Context(String name, Set<String> mayUse, Optional<String> team) implements Part {}

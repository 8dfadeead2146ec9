package dev.plinth.architecturerules.declaration;

import java.util.Optional;
import java.util.Set;

/**
 * A part of the domain: a package in every layer.
 *
 * @param name also the name of its packages
 * @param mayUse the contexts it may depend on besides itself
 * @param team who owns it
 * @param index the resource that lists it for start-up, where that is not the one of all contexts: its scripts lie in
 *     another module
 */
public record Context(String name, Set<String> mayUse, Optional<String> team, Optional<String> index) implements Part {}

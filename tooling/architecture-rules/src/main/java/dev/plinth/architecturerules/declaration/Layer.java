package dev.plinth.architecturerules.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the house that keeps something out.
 *
 * @param name what the declaration calls it
 * @param role what it is for, if a rule should know
 * @param packages the packages that hold its classes, with all below them
 * @param folder where its sources stand, relative to the root
 * @param mayUse the layers it may depend on besides itself
 * @param mayUseInTests the layers that its tests may depend on besides those
 * @param team who owns it
 */
public record Layer(
        String name,
        Optional<Role> role,
        List<String> packages,
        String folder,
        Set<String> mayUse,
        Set<String> mayUseInTests,
        Optional<String> team)
        implements Part {}

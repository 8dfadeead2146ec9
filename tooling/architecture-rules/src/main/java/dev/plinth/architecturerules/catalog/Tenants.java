package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.declaration.Layer;
import dev.plinth.architecturerules.declaration.Part;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Module;
import dev.plinth.architecturerules.project.Project;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose classes a module holds.
 *
 * @param layers whose; none if they are all of tools
 */
record Tenants(Set<Layer> layers) {
    /** None where a module has no class of the house: then it is a mere bundle of what it depends on. */
    static Optional<Tenants> of(Project project, Module module) {
        var packages = project.packages(module);
        var layers = packages.stream()
                .flatMap(held -> project.declaration().layerOf(held).stream())
                .collect(Collectors.toUnmodifiableSet());
        return packages.isEmpty() ? Optional.empty() : Optional.of(new Tenants(layers));
    }

    boolean areTools() {
        return layers.isEmpty();
    }

    boolean include(Role role) {
        return layers.stream()
                .anyMatch(layer -> layer.role().filter(role::equals).isPresent());
    }

    boolean areOnly(Role role) {
        return !areTools()
                && layers.stream()
                        .allMatch(layer -> layer.role().filter(role::equals).isPresent());
    }

    /** Whether these may depend on all of the others. */
    boolean reach(Tenants others, boolean inTests) {
        return others.layers.stream()
                .allMatch(used -> layers.stream()
                        .anyMatch(layer -> layer.reaches(used)
                                || inTests && layer.mayUseInTests().contains(used.name())));
    }

    /** As messages name them. */
    @Override
    public String toString() {
        return areTools() ? "a tool" : layers.stream().map(Part::name).sorted().collect(Collectors.joining(", "));
    }
}

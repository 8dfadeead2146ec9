package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Context;
import dev.plinth.architecturerules.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contexts in the order in which they are migrated, one a line, as a resource of each module that needs them at start-up:
 * neither the declaration nor a scan of the class path is needed there. A context that has an index of its own is not in it. Lines that begin with {@code #} say where it comes
 * from.
 */
public final class ContextIndex implements Derived {
    @Override
    public String key() {
        return "contexts";
    }

    /** One in each module that carries it, separated by commas. */
    @Override
    public List<String> files(Project project) {
        return Derived.super.files(project).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public Optional<String> lacks(Project project) {
        return project.declaration().contexts().isEmpty() ? Optional.of("no contexts are declared") : Optional.empty();
    }

    @Override
    public String renewed(Project project, String text) {
        return "# Derived from " + project.relative(project.declaration().file()) + " by "
                + project.declaration().refreshCommand() + "\n"
                + project.declaration().contextsInOrder().stream()
                        .filter(context -> context.index().isEmpty())
                        .map(Context::name)
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}

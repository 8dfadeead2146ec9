package dev.plinth.mavenplugin;

import dev.plinth.architecturerules.Architecture;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Work on the architecture that a project declares, with the local repository of the Maven that runs. */
abstract class ArchitectureWork implements Work {
    static Architecture declared(Map<String, String> settings) {
        return Architecture.declaredIn(path(settings, "declaration"), path(settings, "localRepository"));
    }

    private static Path path(Map<String, String> settings, String name) {
        return Path.of(Objects.requireNonNull(settings.get(name)));
    }
}

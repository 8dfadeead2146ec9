package dev.plinth.reports;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The repository that a project is checked out from; services that show findings beside the code know files by their paths
 * in it.
 */
final class Repository {
    private final Path root;
    private final Path project;
    private final String home;

    Repository(Subject subject) {
        this.project = subject.root().toAbsolutePath().normalize();
        this.root = root(project);
        this.home = subject.home();
    }

    /** The folder that was checked out; where there is none, the project is all there is. */
    private static Path root(Path project) {
        for (var folder = project; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return project;
    }

    /** The file of a location; where there is none here, the one that stands for it, since the services refuse what is nowhere. */
    String path(Location location) {
        var file = project.resolve(location.file()).normalize();
        var here = !location.file().isEmpty() && file.startsWith(root);
        return root.relativize(here ? file : project.resolve(home)).toString().replace('\\', '/');
    }

    /** The same as a relative URI: characters that a URI may not contain are escaped. */
    String uri(Location location) {
        try {
            return new URI(null, null, "/" + path(location), null)
                    .toASCIIString()
                    .substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(location.file(), e);
        }
    }
}

package dev.plinth.architecturerules.report;

import dev.plinth.architecturerules.project.Place;
import dev.plinth.architecturerules.project.Project;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The repository that a project is checked out from; services that show findings beside the code know files by their paths
 * in it.
 */
final class Repository {
    private final Project project;
    private final String folder;

    Repository(Project project) {
        this.project = project;
        this.folder = folder(project.root());
    }

    /** Where the project stands in it; empty where it is all of it, or in none. */
    private static String folder(Path project) {
        for (var root = project; root != null; root = root.getParent()) {
            if (Files.exists(root.resolve(".git"))) {
                var path = root.relativize(project).toString().replace('\\', '/');
                return path.isEmpty() ? "" : path + "/";
            }
        }
        return "";
    }

    /** The file of a place; where there is none, the declaration, since the services refuse what is nowhere. */
    String path(Place place) {
        var file =
                place.file().isEmpty() ? project.relative(project.declaration().file()) : place.file();
        return folder + file;
    }

    /** The same, with what is no part of a URI escaped. */
    String uri(Place place) {
        try {
            return new URI(null, null, "/" + path(place), null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(place.file(), e);
        }
    }
}

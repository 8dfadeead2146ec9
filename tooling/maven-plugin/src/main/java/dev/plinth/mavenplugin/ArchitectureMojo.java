package dev.plinth.mavenplugin;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** A goal about the declared architecture of a whole project. */
abstract class ArchitectureMojo extends IsolatedMojo {
    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger ARCHUNIT = Logger.getLogger("com.tngtech.archunit");

    static {
        // It says which JDK it found, in two lines, to whatever binding the project happens to have.
        ARCHUNIT.setLevel(Level.WARNING);
    }

    @SuppressWarnings("NullAway.Init")
    ArchitectureMojo(Class<? extends Work> work) {
        super(work);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = new HashMap<String, String>();
        settings.put(
                "declaration",
                declared()
                        .orElseThrow(() -> new MojoExecutionException(
                                "no declaration architecture/plinth.properties or plinth.properties in "
                                        + session().getExecutionRootDirectory()
                                        + " or above; write one, or name it with -Dplinth.declaration=FILE"))
                        .toString());
        settings.put("localRepository", session().getLocalRepository().getBasedir());
        return settings;
    }

    @Override
    final Stream<String> library() {
        return Stream.of("plinth-architecture-rules");
    }
}

package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Holds the migrations to what a team promises itself: versions that are free, released scripts that stay as they are,
 * contexts that keep to themselves, one transaction each, the same schema from every start, and a previous release that
 * still works. Names each place where a promise is broken, and fails if there is any.
 */
@Mojo(
        name = "discipline",
        aggregator = true,
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class DisciplineMojo extends SchemaMojo {
    /** The manifest of released scripts, relative to the root. If nothing is said, migrations.sha256 beside the snapshot. */
    @Parameter(property = "plinth.manifest")
    private String manifest;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public DisciplineMojo() {
        super(DisciplineWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "manifest", manifest);
        return settings;
    }
}

package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes released scripts as one, {@code B12__squashed.sql}, which new databases run in the place of all up to version 12: a
 * baseline migration, as Flyway calls it. Databases that are on their way go on as before.
 */
@Mojo(name = "squash", aggregator = true, threadSafe = true)
public final class SquashMojo extends SchemaMojo {
    /** The last script that is squashed, as 12 or CONTEXT/12. If nothing is said, the last released one of each context. */
    @Parameter(property = "target")
    private String target;

    /** The manifest of released scripts, relative to the root. If nothing is said, migrations.sha256 beside the snapshot. */
    @Parameter(property = "plinth.manifest")
    private String manifest;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public SquashMojo() {
        super(SquashWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "target", target);
        put(settings, "manifest", manifest);
        return settings;
    }
}

package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Seals the versioned scripts that are new, under the name of a release: {@code mvn plinth:release -Drelease=1.2}. It adds
 * them to the manifest, changes nothing that is there, and needs no database.
 */
@Mojo(name = "release", aggregator = true, requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class ReleaseMojo extends SchemaMojo {
    /** The name of the release. */
    @Parameter(property = "release", required = true)
    private String release;

    /** The manifest of released scripts, relative to the root. If nothing is said, migrations.sha256 beside the snapshot. */
    @Parameter(property = "plinth.manifest")
    private String manifest;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public ReleaseMojo() {
        super(ReleaseWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        settings.put("release", release);
        put(settings, "manifest", manifest);
        return settings;
    }
}

package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Holds mapping, snapshot and, if one is named, a live database to what the migrations make of an empty one, names each
 * difference, and fails if there is any. The modules have to be compiled: {@code mvn compile plinth:check}.
 */
@Mojo(
        name = "check",
        aggregator = true,
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class CheckMojo extends DatabaseMojo {
    /** SQL to be compared as well, for example of pg_dump --schema-only; relative to the root. */
    @Parameter(property = "from")
    private String from;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public CheckMojo() {
        super(CheckWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "from", from);
        return settings;
    }
}

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
public final class CheckMojo extends SchemaMojo {
    /** JDBC URL of the database that people use; it is only read. */
    @Parameter(property = "plinth.url")
    private String url;

    /** Who reads it; the password is read from the environment, PLINTH_PASSWORD. */
    @Parameter(property = "plinth.user")
    private String user;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public CheckMojo() {
        super(CheckWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "url", url);
        put(settings, "user", user);
        return settings;
    }
}

package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs what is pending on the database that is named. A script waits for a lock so long that others do not have to wait for it,
 * and is tried again.
 */
@Mojo(name = "migrate", aggregator = true, threadSafe = true)
public final class MigrateMojo extends DatabaseMojo {
    /** With which script it ends, such as 5, or ordering/5 where several contexts have one. If nothing is said, all. */
    @Parameter(property = "target")
    private String target;

    /** How long a script waits for a lock before it lets others through, as ISO 8601 writes it; PT0S for ever. */
    @Parameter(property = "plinth.lockTimeout")
    private String lockTimeout;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public MigrateMojo() {
        super(MigrateWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "target", target);
        put(settings, "lockTimeout", lockTimeout);
        return settings;
    }
}

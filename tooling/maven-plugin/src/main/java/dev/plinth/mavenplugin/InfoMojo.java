package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists the scripts in their order. Of a database that is named, it says of each whether it ran there, and when, and fails if
 * one is not as it should be; it only reads.
 */
@Mojo(name = "info", aggregator = true, threadSafe = true)
public final class InfoMojo extends DatabaseMojo {
    /** Whether to say what each script changes, for which all of them run in an empty database. */
    @Parameter(property = "changes", defaultValue = "false")
    private boolean changes;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public InfoMojo() {
        super(InfoWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        settings.put("changes", String.valueOf(changes));
        return settings;
    }
}

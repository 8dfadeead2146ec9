package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what would make the database that is named equal to what the migrations make, as SQL for people to read: what was
 * changed there by hand is undone. It is only read. (For the other direction, draft a migration with
 * {@code plinth:draft -Dplinth.url=…}.)
 */
@Mojo(name = "drift", aggregator = true, threadSafe = true)
public final class DriftMojo extends DatabaseMojo {
    /** What keeps its content under another name: a file with lines such as customer.mail -> customer.email. */
    @Parameter(property = "renames", defaultValue = "renames")
    private String renames;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public DriftMojo() {
        super(DriftWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        settings.put("renames", renames);
        return settings;
    }
}

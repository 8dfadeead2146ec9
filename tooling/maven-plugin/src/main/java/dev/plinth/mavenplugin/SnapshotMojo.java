package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the snapshot: what the migrations make of an empty database, as one file that a reviewer reads in a pull request.
 * The text is the same in whatever order things were made.
 */
@Mojo(name = "snapshot", aggregator = true, defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class SnapshotMojo extends SchemaMojo {
    /** What writes it anew in this project, for its first lines. */
    @Parameter(property = "plinth.snapshot.command", defaultValue = "mvn plinth:snapshot")
    private String command;

    /** SQL to be written down in the place of the migrations, for example of pg_dump --schema-only; relative to the root. */
    @Parameter(property = "from")
    private String from;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public SnapshotMojo() {
        super(SnapshotWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        settings.put("command", command);
        put(settings, "from", from);
        return settings;
    }
}

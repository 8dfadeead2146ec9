package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes an empty script with the next version, for statements that a person writes, or one that fills a column in batches. No
 * database is asked.
 */
@Mojo(name = "add", aggregator = true, threadSafe = true)
public final class AddMojo extends SchemaMojo {
    /** What the change is for, in a few words; the file is named after it. */
    @Parameter(property = "message", required = true)
    private String message;

    /** The context that the script belongs to, where there are several. */
    @Parameter(property = "context")
    private String context;

    /** Whether it runs again whenever it changes. */
    @Parameter(property = "repeatable", defaultValue = "false")
    private boolean repeatable;

    /** A column as TABLE.COLUMN whose rows get a value: the script gives it to a part of the table at a time. */
    @Parameter(property = "backfill")
    private String backfill;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public AddMojo() {
        super(AddWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        settings.put("message", message);
        settings.put("repeatable", String.valueOf(repeatable));
        put(settings, "context", context);
        put(settings, "backfill", backfill);
        return settings;
    }
}

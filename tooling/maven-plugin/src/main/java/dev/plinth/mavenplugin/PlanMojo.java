package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what a migration would run, in its order, as one file of SQL for people to read. If a database is named, what is
 * pending there; else everything, or a range of it, and no database is asked.
 */
@Mojo(name = "plan", aggregator = true, threadSafe = true)
public final class PlanMojo extends DatabaseMojo {
    /** With which script it ends, such as 5, or ordering/5 where several contexts have one. If nothing is said, all. */
    @Parameter(property = "target")
    private String target;

    /** Behind which script it begins, where no database is named. If nothing is said, all. */
    @Parameter(property = "since")
    private String since;

    /** Whether to run what is pending on a copy of the schema of the database, without its rows, to see whether it fails. */
    @Parameter(property = "try", defaultValue = "false")
    private boolean tryOut;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public PlanMojo() {
        super(PlanWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "target", target);
        put(settings, "since", since);
        settings.put("try", String.valueOf(tryOut));
        return settings;
    }
}

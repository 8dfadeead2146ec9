package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Takes what is pending for done on the database that is named, all or up to a script: of a database that others made, or
 * where scripts were run by hand. Its histories say so then, and nothing else is changed. Only one that equals what the
 * scripts make is taken; of another, the differences are listed.
 */
@Mojo(name = "baseline", aggregator = true, threadSafe = true)
public final class BaselineMojo extends DatabaseMojo {
    /** With which script it ends, such as 5, or ordering/5 where several contexts have one. If nothing is said, all. */
    @Parameter(property = "target")
    private String target;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public BaselineMojo() {
        super(BaselineWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "target", target);
        return settings;
    }
}

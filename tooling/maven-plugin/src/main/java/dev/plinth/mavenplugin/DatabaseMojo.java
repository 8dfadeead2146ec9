package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal about a schema that also looks at the database that people use, or works on it. */
abstract class DatabaseMojo extends SchemaMojo {
    /** JDBC URL of the database that people use; it names no user and no password. */
    @Parameter(property = "plinth.url")
    private String url;

    /** The role that logs in there; its password is read from the environment, PLINTH_PASSWORD. */
    @Parameter(property = "plinth.user")
    private String user;

    @SuppressWarnings("NullAway.Init")
    DatabaseMojo(Class<? extends Work> work) {
        super(work);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "url", url);
        put(settings, "user", user);
        return settings;
    }
}

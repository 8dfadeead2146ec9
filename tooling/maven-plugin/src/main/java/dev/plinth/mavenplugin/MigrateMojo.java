package dev.plinth.mavenplugin;

import org.apache.maven.plugins.annotations.Mojo;

/**
 * Runs what is pending on the database that is named.
 */
@Mojo(name = "migrate", aggregator = true, threadSafe = true)
public final class MigrateMojo extends DatabaseMojo {
    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public MigrateMojo() {
        super(MigrateWork.class);
    }
}

package dev.plinth.mavenplugin;

import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes what a migration would run, in its order, as one file of SQL for people to read. If a database is named, what is
 * pending there; else everything, and no database is asked.
 */
@Mojo(name = "plan", aggregator = true, threadSafe = true)
public final class PlanMojo extends DatabaseMojo {
    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public PlanMojo() {
        super(PlanWork.class);
    }
}

package dev.plinth.mavenplugin;

import org.apache.maven.plugins.annotations.Mojo;

/** Says of each script whether it ran on the database that is named, and when; it only reads. */
@Mojo(name = "status", aggregator = true, threadSafe = true)
public final class StatusMojo extends DatabaseMojo {
    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public StatusMojo() {
        super(StatusWork.class);
    }
}

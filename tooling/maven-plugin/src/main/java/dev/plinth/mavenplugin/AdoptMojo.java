package dev.plinth.mavenplugin;

import org.apache.maven.plugins.annotations.Mojo;

/**
 * Takes over the database that is named, which others made: it gets histories in which all scripts have run, and is not
 * changed otherwise. Only one that equals what the scripts make is taken; of another, the differences are listed.
 */
@Mojo(name = "adopt", aggregator = true, threadSafe = true)
public final class AdoptMojo extends DatabaseMojo {
    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public AdoptMojo() {
        super(AdoptWork.class);
    }
}

package dev.plinth.mavenplugin;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes down what is wrong now, in the file that {@code file.frozen} of the declaration names: from then on only what is
 * new breaks a rule. Where the file is there, takes out what has been mended, and adds nothing. Refuses to begin the file
 * where the environment variable {@code CI} is set. The modules have to be compiled: {@code mvn verify plinth:freeze}.
 */
@Mojo(name = "freeze", aggregator = true, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class FreezeMojo extends ArchitectureMojo {
    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public FreezeMojo() {
        super(FreezeWork.class);
    }
}

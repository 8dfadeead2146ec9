package dev.plinth.mavenplugin;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes anew the committed files that the declaration names and from which it differs: the index of contexts, owners,
 * pictures, the page of rules.
 * What in them is not derived stays. Drawing needs {@code net.sourceforge.plantuml:plantuml-mit} as a dependency of this
 * plugin. The modules have to be compiled: {@code mvn compile plinth:refresh}.
 */
@Mojo(
        name = "refresh",
        aggregator = true,
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class RefreshMojo extends ArchitectureMojo {
    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public RefreshMojo() {
        super(RefreshWork.class);
    }
}

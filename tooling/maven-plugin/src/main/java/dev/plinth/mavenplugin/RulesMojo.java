package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Holds all modules to the declared architecture, writes the reports, and fails where a rule is broken. The modules have to
 * be compiled: run it behind a phase, as in {@code mvn verify plinth:rules}.
 */
@Mojo(
        name = "rules",
        aggregator = true,
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class RulesMojo extends ArchitectureMojo {
    /** Where the reports are written, relative to the root of the project. */
    @Parameter(property = "plinth.reports", defaultValue = "target/plinth")
    private String reports;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public RulesMojo() {
        super(RulesWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        settings.put("reports", root().resolve(reports).toString());
        return settings;
    }
}

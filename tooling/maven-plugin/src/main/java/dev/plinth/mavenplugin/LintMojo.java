package dev.plinth.mavenplugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Checks the migrations: unique versions, checksums of released scripts, isolation of contexts, one transaction each, what they do to tables in use, the
 * same schema by every upgrade path, idempotence, and a previous release that still works. Lists each finding with file, line
 * and what to do, and fails if there is any.
 */
@Mojo(
        name = "lint",
        aggregator = true,
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class LintMojo extends SchemaMojo {
    private static final String RUNNER = "plinth-migration-runner";

    private static final Pattern ARTIFACT = Pattern.compile("[^:\\s]+(:[^:\\s]+){2,4}");

    /** The manifest of released scripts, relative to the root. If nothing is said, migrations.sha256 beside the snapshot. */
    @Parameter(property = "plinth.manifest")
    private String manifest;

    /**
     * What holds the mapping of the release that is still running: jars, folders of compiled classes, or artifacts as
     * GROUP:ARTIFACT:VERSION with all that they need; separated by commas, files relative to the root.
     */
    @Parameter(property = "against")
    private String against;

    /** Whether to take each script for a release of its own: as if others had filled the tables of those before it. */
    @Parameter(property = "eachReleased", defaultValue = "false")
    private boolean eachReleased;

    /**
     * What the tool that runs the scripts in the end sets lock_timeout to, such as PT5S. If nothing is said: that where a module
     * depends on Plinth's runner of migrations, which sets that; else what the scripts themselves set.
     */
    @Parameter(property = "plinth.lockTimeout")
    private String lockTimeout;

    /** Checks of style that the project wants besides: their ids, separated by commas, or all. See docs/migration-safety.md. */
    @Parameter(property = "plinth.style")
    private String style;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public LintMojo() {
        super(LintWork.class);
    }

    private static boolean hasRunner(MavenProject module) {
        return module.getDependencies().stream()
                .anyMatch(dependency -> dependency.getArtifactId().equals(RUNNER));
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "manifest", manifest);
        settings.put("each.released", String.valueOf(eachReleased));
        settings.put("own.runner", String.valueOf(modules().anyMatch(LintMojo::hasRunner)));
        put(settings, "lockTimeout", lockTimeout);
        put(settings, "style", style);
        if (against != null) {
            var named = new ArrayList<Path>();
            var libraries = new ArrayList<Path>();
            for (var name : against.split(",")) {
                var file = root().resolve(name.strip());
                if (Files.exists(file) || !ARTIFACT.matcher(name.strip()).matches()) {
                    named.add(file);
                } else {
                    var files = resolved(name.strip());
                    named.add(files.get(0));
                    libraries.addAll(files.subList(1, files.size()));
                }
            }
            settings.put("against", paths(named.stream()));
            settings.put("against.libraries", paths(libraries.stream()));
        }
        return settings;
    }
}

package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes the next migration from what the migrated schema lacks for the mapping, for people to read before it runs. Its
 * comments say what they have to decide. The modules have to be compiled: {@code mvn compile plinth:draft -Dmessage="…"}.
 */
@Mojo(name = "draft", aggregator = true, requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DraftMojo extends SchemaMojo {
    /** What the change is for, in a few words; the files are named after it. */
    @Parameter(property = "message")
    private @Nullable String message;

    /** A file of SQL, for example by pg_dump --schema-only: the schema that is wanted, in the place of the mapping's. */
    @Parameter(property = "from")
    private @Nullable String from;

    /** The context of what is new, where nothing else says it. */
    @Parameter(property = "context")
    private @Nullable String context;

    /** Whether statements are drafted that throw rows or values away; each is marked. */
    @Parameter(property = "allowDataLoss", defaultValue = "false")
    private boolean allowDataLoss;

    /** The file that says what keeps its content under another name; relative to the root. */
    @Parameter(property = "renames", defaultValue = "renames")
    private String renames;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public DraftMojo() {
        super(DraftWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        put(settings, "message", message);
        put(settings, "from", from);
        put(settings, "context", context);
        put(settings, "allowDataLoss", Boolean.toString(allowDataLoss));
        put(settings, "renames", renames);
        return settings;
    }
}

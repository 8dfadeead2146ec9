package dev.plinth.mavenplugin;

import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the next migrations: what the migrated schema lacks for the mapping, or, with {@code -Dfrom=FILE}, to be what a file
 * of SQL makes, or with {@code -Dplinth.url} to be what a database has. A person reads them, and decides what the comments in
 * them ask. The modules have to be compiled: {@code mvn compile plinth:draft -Dmessage="…"}.
 */
@Mojo(name = "draft", aggregator = true, requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DraftMojo extends DatabaseMojo {
    /** What the change is for, in a few words; the files are named after it. */
    @Parameter(property = "message", required = true)
    private String message;

    /** SQL that makes the wanted schema in an empty database, for example of pg_dump --schema-only; relative to the root. */
    @Parameter(property = "from")
    private String from;

    /** The context of what is new, where nothing else says it. */
    @Parameter(property = "context")
    private String context;

    /** What keeps its content under another name: a file with lines such as customer.mail -> customer.email. */
    @Parameter(property = "renames", defaultValue = "renames")
    private String renames;

    /**
     * Names alone, and the old ones as well: for as long as a release runs that knows them, a column has a copy under its new
     * name, and a table a view under its old one.
     */
    @Parameter(property = "expand", defaultValue = "false")
    private boolean expand;

    /** Names alone, behind {@code -Dexpand}: the old release is gone, and what is named after the old names gets the new ones. */
    @Parameter(property = "contract", defaultValue = "false")
    private boolean contract;

    /** Whether statements are drafted that throw rows or values away. */
    @Parameter(property = "allowDataLoss", defaultValue = "false")
    private boolean allowDataLoss;

    /**
     * How long each script that is drafted waits for a lock, as ISO 8601 writes it: for a project that runs its scripts with
     * Flyway alone. If nothing is said, what runs the scripts sees to it.
     */
    @Parameter(property = "plinth.lockTimeout")
    private String lockTimeout;

    /** Made by Maven. */
    @SuppressWarnings("NullAway.Init")
    public DraftMojo() {
        super(DraftWork.class);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = super.settings();
        settings.put("message", message);
        settings.put("renames", renames);
        settings.put("allowDataLoss", String.valueOf(allowDataLoss));
        settings.put("expand", String.valueOf(expand));
        settings.put("contract", String.valueOf(contract));
        put(settings, "from", from);
        put(settings, "lockTimeout", lockTimeout);
        put(settings, "context", context);
        return settings;
    }
}

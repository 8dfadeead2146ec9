package dev.plinth.mavenplugin;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * A goal about the schema of a project. Scripts are run in a database that is made for the moment: on an embedded
 * PostgreSQL, which is downloaded when it is first needed, or on a server that is named.
 */
abstract class SchemaMojo extends IsolatedMojo {
    /** The schema that the scripts fill. */
    @Parameter(property = "plinth.schema", defaultValue = "public")
    private String schema;

    /**
     * Folders of Flyway's scripts, separated by commas: relative to the root or to the resources of any module. In one with
     * {@code {context}} each declared context has its own. If nothing is said, db/migration, else db/{context}.
     */
    @Parameter(property = "plinth.locations", defaultValue = "")
    private String locations;

    /**
     * SQL that an administrator runs in an empty database before the first script: roles, extensions. Relative to the root.
     * If nothing is said, {@code file.preparation} of the declaration.
     */
    @Parameter(property = "plinth.preparation")
    private String preparation;

    /** The snapshot, relative to the root. If nothing is said, schema.sql beside the pom of the module with the scripts. */
    @Parameter(property = "plinth.snapshot")
    private String snapshot;

    /** How names of the mapping become those of the schema: jpa, or spring, as Spring Boot has it where Hibernate runs it. */
    @Parameter(property = "plinth.naming", defaultValue = "jpa")
    private String naming;

    /** Reports are written here, relative to the root. */
    @Parameter(property = "plinth.reports", defaultValue = "target/plinth")
    private String reports;

    /**
     * JDBC URL of a PostgreSQL server, 15 or newer, on which databases may be made for the moment; if none is named, an
     * embedded one is started.
     */
    @Parameter(property = "plinth.server.url")
    private String serverUrl;

    /** Who may create databases there; the password is read from the environment, PLINTH_SERVER_PASSWORD. */
    @Parameter(property = "plinth.server.user", defaultValue = "postgres")
    private String serverUser;

    @SuppressWarnings("NullAway.Init")
    SchemaMojo(Class<? extends Work> work) {
        super(work);
    }

    @Override
    Map<String, String> settings() throws MojoExecutionException {
        var settings = new HashMap<String, String>();
        settings.put("root", root().toString());
        settings.put(
                "modules", paths(modules().map(module -> module.getBasedir().toPath())));
        settings.put(
                "classes",
                paths(modules().map(module -> Path.of(module.getBuild().getOutputDirectory()))));
        settings.put("schema", schema);
        settings.put("locations", locations == null ? "" : locations);
        settings.put("reports", root().resolve(reports).toString());
        put(settings, "naming", naming);
        put(settings, "preparation", preparation);
        put(settings, "snapshot", snapshot);
        put(settings, "server.url", serverUrl);
        put(settings, "server.user", serverUser);
        declared().ifPresent(file -> settings.put("declaration", file.toString()));
        return settings;
    }

    static void put(Map<String, String> settings, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            settings.put(key, value);
        }
    }

    final Stream<MavenProject> modules() {
        return session().getProjects().stream();
    }

    static String paths(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    final Stream<String> library() {
        return serverUrl == null
                ? Stream.of("plinth-schema-tools", "plinth-embedded-postgres")
                : Stream.of("plinth-schema-tools");
    }
}

package dev.plinth.mavenplugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * A goal about the declared architecture of a whole project. The library runs in a class loader of its own, which sees what
 * the project's tests see and nothing of Maven, so that a goal and a test class come to the same result.
 */
abstract class ArchitectureMojo extends AbstractMojo {
    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger ARCHUNIT = Logger.getLogger("com.tngtech.archunit");

    static {
        // It says which JDK it found, in two lines, to whatever binding the project happens to have.
        ARCHUNIT.setLevel(Level.WARNING);
        // Or SLF4J, for ArchUnit, says in three lines that the project has no binding.
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
    }

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /**
     * The declaration, relative to the folder that Maven runs in or to one above it. If nothing is said,
     * architecture/plinth.properties, else plinth.properties.
     */
    @Parameter(property = "plinth.declaration")
    private String declaration;

    /** Leaves the goal out. */
    @Parameter(property = "plinth.skip", defaultValue = "false")
    private boolean skip;

    private final Class<? extends Work> work;

    @SuppressWarnings("NullAway.Init")
    ArchitectureMojo(Class<? extends Work> work) {
        this.work = work;
    }

    /** What the work is to know, besides where the declaration stands. */
    Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Left out, as plinth.skip says.");
            return;
        }
        var settings = new HashMap<>(settings());
        settings.put("declaration", declared().toString());
        settings.put("terminal", String.valueOf(isTerminal()));
        settings.put("maven.repo.local", session.getLocalRepository().getBasedir());
        var lines = new ArrayList<String>();
        var failed = isolated(settings, lines::add);
        // As errors where it failed, which mvn -q does not leave out.
        lines.forEach(failed.isEmpty() ? getLog()::info : getLog()::error);
        if (!failed.isEmpty()) {
            throw new MojoFailureException(failed);
        }
    }

    /** The folder that Maven takes for the project's: of the outermost pom, or where .mvn stands. */
    final Path root() {
        return session.getRequest().getMultiModuleProjectDirectory().toPath();
    }

    /** As Maven decides it for its own words, which a plugin cannot ask. */
    private boolean isTerminal() {
        var request = session.getRequest();
        return switch (request.getUserProperties().getProperty("style.color", "auto")) {
            case "always" -> true;
            case "never" -> false;
            default -> System.console() != null && request.isInteractiveMode();
        };
    }

    private Path declared() throws MojoExecutionException {
        var names = declaration == null
                ? List.of("architecture/plinth.properties", "plinth.properties")
                : List.of(declaration);
        var start = Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            for (var name : names) {
                if (Files.isRegularFile(folder.resolve(name))) {
                    return folder.resolve(name);
                }
            }
        }
        throw new MojoExecutionException("no declaration " + String.join(" or ", names) + " in " + start
                + " or above; write one, or name it with -Dplinth.declaration=FILE");
    }

    private String isolated(Map<String, String> settings, Consumer<String> out) throws MojoExecutionException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            @SuppressWarnings("unchecked") // the same class as here, from the other class loader
            var there = (BiFunction<Map<String, String>, Consumer<String>, String>)
                    loader.loadClass(work.getName()).getDeclaredConstructor().newInstance();
            return there.apply(settings, out);
        } catch (IOException | ReflectiveOperationException e) {
            throw new MojoExecutionException("cannot start the rules: " + e, e);
        } catch (RuntimeException e) {
            // Named, since the class itself is another one in there.
            if (e.getClass().getSimpleName().equals("Misdeclared")) {
                throw new MojoExecutionException(Objects.requireNonNullElse(e.getMessage(), ""));
            }
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The library first, in the versions that this plugin was built with; then whatever the project's modules use. */
    private URL[] classPath() {
        var own = plugin.getArtifacts().stream();
        var theirs =
                session.getProjects().stream().map(MavenProject::getArtifacts).flatMap(Collection::stream);
        var files = new ArrayList<>(Stream.concat(own, theirs)
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return files.stream().map(file -> url(file.toPath())).toArray(URL[]::new);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.plinth.mavenplugin;

import java.io.File;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * A goal about a whole project. Its library runs in a class loader of its own, which sees what the project's modules see and
 * nothing of Maven, so that a goal and a test class come to the same result.
 */
abstract class IsolatedMojo extends AbstractMojo {
    /** What a library calls its failures that are one line for people; by name, since the class is another one in there. */
    private static final Set<String> FOR_PEOPLE = Set.of("Misdeclared", "SchemaProblem", "MigrationException");

    /** What would write the libraries' logs between the lines of the goal, in each project as it likes. */
    private static final Set<String> LOGGING = Set.of(
            "log4j-slf4j-impl",
            "log4j-slf4j2-impl",
            "logback-classic",
            "slf4j-jdk14",
            "slf4j-reload4j",
            "slf4j-simple");

    static {
        // Or SLF4J says in three lines that the project has no binding.
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
    }

    @Inject
    private RepositorySystem repositories;

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
    IsolatedMojo(Class<? extends Work> work) {
        this.work = work;
    }

    /** What the work is to know. */
    abstract Map<String, String> settings() throws MojoExecutionException;

    /**
     * The artifacts that do the work. They are resolved by the goal and not with the plugin: who only wants rules downloads
     * no database, and none of them meets what Maven itself is made of.
     */
    abstract Stream<String> library();

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Left out, as plinth.skip says.");
            return;
        }
        var settings = new HashMap<>(settings());
        settings.put("terminal", String.valueOf(isTerminal()));
        var lines = new ArrayList<String>();
        var failed = isolated(settings, lines::add);
        // As errors where it failed, which mvn -q does not leave out.
        lines.forEach(failed.isEmpty() ? getLog()::info : getLog()::error);
        if (!failed.isEmpty()) {
            throw new MojoFailureException(failed);
        }
    }

    final MavenSession session() {
        return session;
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

    /** The declaration; empty if there is none and none is named. */
    final Optional<Path> declared() throws MojoExecutionException {
        var names = declaration == null
                ? List.of("architecture/plinth.properties", "plinth.properties")
                : List.of(declaration);
        var start = Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            for (var name : names) {
                if (Files.isRegularFile(folder.resolve(name))) {
                    return Optional.of(folder.resolve(name));
                }
            }
        }
        if (declaration != null) {
            throw new MojoExecutionException("no declaration " + declaration + " in " + start
                    + " or above; name another with -Dplinth.declaration=FILE");
        }
        return Optional.empty();
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
            throw new MojoExecutionException("cannot start the work: " + e, e);
        } catch (RuntimeException | LinkageError e) {
            throw told(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What people are told of a failure, in one line; of one that the library did not expect, what to do about it. */
    static MojoExecutionException told(Throwable failure) {
        // By name, since the class itself is another one in there.
        if (FOR_PEOPLE.contains(failure.getClass().getSimpleName())) {
            return new MojoExecutionException(Objects.requireNonNullElse(failure.getMessage(), ""));
        }
        var words = String.valueOf(failure).replaceAll("\\s+", " ");
        return new MojoExecutionException(
                "unexpected: " + words
                        + "; nothing more was done. Run it again with -e to see where, and report that as a"
                        + " defect; -Dplinth.skip leaves the goal out meanwhile",
                failure);
    }

    /**
     * The library first, in the versions that this plugin was built with; then what is named as a dependency of this plugin,
     * and the project's modules with whatever they use.
     */
    private URL[] classPath() throws MojoExecutionException {
        var theirs = session.getProjects().stream()
                .map(MavenProject::getArtifacts)
                .flatMap(Collection::stream)
                .filter(artifact -> !LOGGING.contains(artifact.getArtifactId()));
        var known = Stream.concat(plugin.getArtifacts().stream(), theirs)
                .map(Artifact::getFile)
                .filter(Objects::nonNull);
        var compiled = session.getProjects().stream()
                .map(project -> project.getBuild().getOutputDirectory())
                .filter(Objects::nonNull)
                .map(File::new);
        return Stream.of(resolved(), compiled, known)
                .flatMap(Function.identity())
                .distinct()
                .map(file -> url(file.toPath()))
                .toArray(URL[]::new);
    }

    private Stream<File> resolved() throws MojoExecutionException {
        var wanted = library()
                .map(artifact -> new Dependency(
                        new DefaultArtifact("dev.plinth", artifact, "jar", plugin.getVersion()), "runtime"))
                .toList();
        return resolved(
                new CollectRequest(
                        wanted, List.of(), session.getCurrentProject().getRemotePluginRepositories()),
                "what does the work");
    }

    /** The file of an artifact, then those of all that it needs at run time. */
    final List<Path> resolved(String coordinates) throws MojoExecutionException {
        var wanted = new Dependency(new DefaultArtifact(coordinates), "runtime");
        var request = new CollectRequest(wanted, session.getCurrentProject().getRemoteProjectRepositories());
        return resolved(request, coordinates).map(File::toPath).toList();
    }

    private Stream<File> resolved(CollectRequest request, String what) throws MojoExecutionException {
        try {
            return repositories
                    .resolveDependencies(session.getRepositorySession(), new DependencyRequest(request, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile());
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException("cannot get " + what + ": " + e.getMessage(), e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}

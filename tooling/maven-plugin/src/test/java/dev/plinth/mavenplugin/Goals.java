package dev.plinth.mavenplugin;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.artifact.repository.MavenArtifactRepository;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResult;

/** Goals as Maven makes them, in a folder of choice, without Maven around them. */
final class Goals {
    private Goals() {}

    /** The goal {@code rules}, of a project whose outermost pom stands in a folder. */
    static RulesMojo rules(Path folder) {
        var goal = new RulesMojo();
        set(goal, "session", session(folder));
        set(goal, "plugin", plugin());
        set(goal, "repositories", nothingMore());
        set(goal, "reports", "target/plinth");
        return goal;
    }

    @SuppressWarnings("deprecation") // no other constructor does without the container
    private static MavenSession session(Path folder) {
        var request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        request.setMultiModuleProjectDirectory(folder.toFile());
        var repository = new MavenArtifactRepository();
        repository.setUrl(folder.resolve("repository").toUri().toString());
        request.setLocalRepository(repository);
        var session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        session.setProjects(List.of(new MavenProject()));
        return session;
    }

    private static PluginDescriptor plugin() {
        var plugin = new PluginDescriptor();
        plugin.setArtifacts(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Goals::artifact)
                .toList());
        return plugin;
    }

    /** The library is on the class path of the tests, and so with the plugin. */
    private static Object nothingMore() {
        return Proxy.newProxyInstance(
                Goals.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) ->
                        new DependencyResult((DependencyRequest) arguments[1]).setArtifactResults(List.of()));
    }

    private static Artifact artifact(String file) {
        var artifact = new DefaultArtifact("any", file, "1", "runtime", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(new File(file));
        return artifact;
    }

    private static void set(Object goal, String name, Object value) {
        for (Class<?> type = goal.getClass(); type != null; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    try {
                        field.setAccessible(true);
                        field.set(goal, value);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                    return;
                }
            }
        }
        throw new IllegalArgumentException(name);
    }
}

package dev.plinth.mavenplugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The Maven that builds this module, with a local repository in which nothing is but what it fetches: from the repository of
 * this machine, which is only read, and from the network what is missing there.
 *
 * @param repository its local repository
 */
record Maven(Path repository) {
    private static final String VERSION = property("plinth.version");

    /** With the libraries and this plugin installed, as they lie in their target folders. */
    static Maven with(Path repository) {
        var maven = new Maven(repository);
        maven.installPom("plinth-build-parent", Path.of("../build-parent"));
        maven.installPom("plinth-tooling", Path.of(".."));
        maven.install("plinth-maven-plugin", Path.of(""));
        Stream.of("architecture-rules", "embedded-postgres", "migration-runner", "reports", "schema-tools")
                .forEach(module -> maven.install("plinth-" + module, Path.of("..", module)));
        ForeignProject.put(maven.settings(), """
                <settings>
                  <profiles>
                    <profile>
                      <id>machine</id>
                      <repositories><repository>%1$s</repository></repositories>
                      <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>machine</activeProfile></activeProfiles>
                </settings>
                """.formatted("<id>machine</id><url>"
                + Path.of(property("localRepository")).toUri() + "</url>"));
        return maven;
    }

    /** The goal of this plugin as people write it on a command line. */
    static String goal(String name) {
        return "dev.plinth:plinth-maven-plugin:" + VERSION + ":" + name;
    }

    /** Runs Maven in a folder. */
    Run run(Path folder, List<String> goals) {
        var command = new ArrayList<>(List.of(
                Path.of(property("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                settings().toString(),
                "-Dmaven.repo.local=" + repository));
        command.addAll(goals);
        return Run.of(folder, command);
    }

    /** The names of all jars that were fetched. */
    List<String> jars() {
        return ForeignProject.files(repository, ".jar").stream()
                .map(jar -> repository.relativize(jar).toString().replace('\\', '/'))
                .toList();
    }

    private void install(String artifact, Path module) {
        installPom(artifact, module);
        copy(module.resolve("target").resolve(artifact + "-" + VERSION + ".jar"), artifact, ".jar");
    }

    private void installPom(String artifact, Path module) {
        copy(module.resolve("pom.xml"), artifact, ".pom");
    }

    private void copy(Path file, String artifact, String extension) {
        var folder = repository.resolve("dev/plinth").resolve(artifact).resolve(VERSION);
        try {
            Files.createDirectories(folder);
            Files.copy(file, folder.resolve(artifact + "-" + VERSION + extension));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path settings() {
        return repository.resolveSibling("settings.xml");
    }

    private static String property(String name) {
        return Objects.requireNonNull(
                System.getProperty(name), name + " is not set; this runs in ./mvnw verify -Dgroups=proof");
    }
}

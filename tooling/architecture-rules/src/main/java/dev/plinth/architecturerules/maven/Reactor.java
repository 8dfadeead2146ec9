package dev.plinth.architecturerules.maven;

import dev.plinth.architecturerules.declaration.Misdeclared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;

/**
 * The poms of one project, and what each of its modules sees: as Maven builds it, and once more with each profile that
 * declares dependencies and is not on by itself. Each pom is looked into once.
 */
public final class Reactor {
    private final Map<Coordinates, Model> poms = new LinkedHashMap<>();
    private final Map<Path, Coordinates> coordinates = new HashMap<>();
    private final Map<Path, List<Tree>> trees = new HashMap<>();
    private final Map<Path, String> faults = new HashMap<>();
    private final OfflineMaven maven;

    /**
     * With all poms of a project.
     *
     * @param localRepository where the poms of its libraries lie
     * @throws Misdeclared if one of them is no pom
     */
    public Reactor(Path localRepository, Stream<Path> files) {
        files.forEach(file -> {
            var pom = read(file);
            coordinates.put(file, Workspace.coordinates(pom));
            poms.put(Workspace.coordinates(pom), pom);
        });
        maven = new OfflineMaven(localRepository, new Workspace(poms));
    }

    /** What a pom of the project calls itself. */
    public Coordinates coordinates(Path file) {
        return Objects.requireNonNull(coordinates.get(file), () -> file + " is no pom of this project");
    }

    /** Why it cannot be known what a module sees; empty where it can. */
    public Optional<String> fault(Path file) {
        trees(file);
        return Optional.ofNullable(faults.get(file));
    }

    /**
     * What a module sees, by the shortest way from each dependency that brings it.
     *
     * @param file the module's pom
     * @param answersForItself artifacts behind which nothing is looked at
     */
    public List<Brought> brought(Path file, Predicate<Coordinates> answersForItself) {
        return trees(file).stream()
                .flatMap(tree -> tree.brought(answersForItself).stream())
                .distinct()
                .toList();
    }

    private List<Tree> trees(Path file) {
        var known = trees.get(file);
        if (known != null) {
            return known;
        }
        var found = new ArrayList<Tree>();
        try {
            var asBuilt = maven.effective(file, List.of());
            found.add(tree(asBuilt, file, true));
            for (var profile : moreProfiles(asBuilt)) {
                withProfile(file, profile).ifPresent(found::add);
            }
        } catch (ModelBuildingException e) {
            faults.put(
                    file, e.getProblems().stream().map(ModelProblem::getMessage).collect(Collectors.joining("; ")));
        }
        trees.put(file, found);
        return found;
    }

    /** Nothing where a build with the profile has never been here, and left nothing that could be looked into. */
    private Optional<Tree> withProfile(Path file, String profile) {
        try {
            return Optional.of(tree(maven.effective(file, List.of(profile)), file, false));
        } catch (ModelBuildingException e) {
            return Optional.empty();
        }
    }

    private List<String> moreProfiles(ModelBuildingResult asBuilt) {
        var more = new LinkedHashSet<String>();
        for (var id : asBuilt.getModelIds()) {
            var pom = asBuilt.getRawModel(id);
            if (poms.containsKey(Workspace.coordinates(pom))) {
                pom.getProfiles().stream()
                        .filter(profile -> !profile.getDependencies().isEmpty())
                        .forEach(profile -> more.add(profile.getId()));
                asBuilt.getActivePomProfiles(id).forEach(profile -> more.remove(profile.getId()));
            }
        }
        return List.copyOf(more);
    }

    /** @param built whether a build has been here, so that all of it has to be in the local repository */
    private Tree tree(ModelBuildingResult result, Path file, boolean built) {
        var model = result.getEffectiveModel();
        var artifacts = maven.artifacts(model);
        var declared = new HashMap<String, Declared>();
        for (int i = 0; i < artifacts.size(); i++) {
            declared.put(
                    ArtifactIdUtils.toVersionlessId(artifacts.get(i)),
                    declared(model.getDependencies().get(i), file));
        }
        var decided = new HashMap<String, Dependency>();
        note(maven.decided(model), decided);
        return new Tree(declared, decided, maven.ways(model), artifact -> built && maven.misses(artifact));
    }

    /** In the module's pom or in a parent; of a parent that is none of the project's files, at least by whom it is named. */
    private Declared declared(InputLocationTracker dependency, Path file) {
        var location = dependency.getLocation("");
        if (location == null
                || location.getSource() == null
                || location.getSource().getLocation() == null) {
            return new Declared(file, 0);
        }
        var pom = Path.of(location.getSource().getLocation());
        return coordinates.containsKey(pom) ? new Declared(pom, location.getLineNumber()) : new Declared(file, 0);
    }

    private static void note(DependencyNode node, Map<String, Dependency> decided) {
        for (var child : node.getChildren()) {
            decided.put(ArtifactIdUtils.toVersionlessId(child.getArtifact()), child.getDependency());
            note(child, decided);
        }
    }

    private static Model read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var pom = new MavenXpp3Reader().read(stream, false);
            pom.setPomFile(file.toFile());
            return pom;
        } catch (IOException | XmlPullParserException e) {
            throw new Misdeclared(file + " cannot be read as a pom (" + e.getMessage() + ")");
        }
    }
}

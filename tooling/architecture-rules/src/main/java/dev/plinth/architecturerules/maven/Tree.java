package dev.plinth.architecturerules.maven;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.artifact.ArtifactIdUtils;

/**
 * What a module sees with some profiles, and all ways to it.
 *
 * @param declared where the pom, or one that it inherits from, declares a dependency, by its id without a version
 * @param decided what Maven decides on, by its id without a version
 * @param ways to all of it, and to what Maven does not take
 * @param missing whether the pom of an artifact is not here
 */
record Tree(
        Map<String, Declared> declared,
        Map<String, Dependency> decided,
        DependencyNode ways,
        Predicate<Artifact> missing) {
    /** Everything by the shortest way from each declared dependency. */
    List<Brought> brought(Predicate<Coordinates> answersForItself) {
        var brought = new ArrayList<Brought>();
        for (var direct : ways.getChildren()) {
            var asDeclared = direct.getRelocations().isEmpty()
                    ? direct.getArtifact()
                    : direct.getRelocations().get(0);
            var place = declared.get(ArtifactIdUtils.toVersionlessId(asDeclared));
            if (place != null) {
                walk(direct, place, answersForItself, brought);
            }
        }
        return brought;
    }

    private void walk(
            DependencyNode direct, Declared place, Predicate<Coordinates> answersForItself, List<Brought> brought) {
        var found = new HashSet<String>();
        var followed = Collections.newSetFromMap(new IdentityHashMap<List<DependencyNode>, Boolean>());
        var next = new ArrayDeque<Way>();
        next.add(new Way(direct, List.of()));
        while (!next.isEmpty()) {
            var way = next.remove();
            var artifact = way.node().getArtifact();
            var id = ArtifactIdUtils.toVersionlessId(artifact);
            var taken = decided.get(id);
            if (taken == null) {
                continue;
            }
            if (found.add(id)) {
                brought.add(new Brought(
                        place.pom(),
                        place.line(),
                        way.path(),
                        isOfTests(direct.getDependency()) || isOfTests(taken),
                        !missing.test(taken.getArtifact())));
            }
            // What another version would bring is not there.
            boolean asTaken = artifact.getVersion().equals(taken.getArtifact().getVersion());
            if (asTaken
                    && !answersForItself.test(coordinates(artifact))
                    && followed.add(way.node().getChildren())) {
                way.node().getChildren().forEach(child -> next.add(new Way(child, way.path())));
            }
        }
    }

    private static boolean isOfTests(Dependency dependency) {
        return dependency.getScope().equals("test");
    }

    private static Coordinates coordinates(Artifact artifact) {
        return new Coordinates(artifact.getGroupId(), artifact.getArtifactId());
    }

    /** A node with the way to it. */
    private record Way(DependencyNode node, List<Coordinates> path) {
        Way {
            path = new ArrayList<>(path);
            path.add(coordinates(node.getArtifact()));
            path = List.copyOf(path);
        }
    }
}

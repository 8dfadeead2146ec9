package dev.plinth.architecturerules.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Model;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/**
 * The project's own poms, so that its modules need not be installed.
 *
 * @param poms as they are written
 */
record Workspace(Map<Coordinates, Model> poms) implements WorkspaceReader {
    @Override
    public WorkspaceRepository getRepository() {
        return new WorkspaceRepository("project", poms.keySet());
    }

    /** Whatever its version: another one of its own modules is a mistake of its own, which the build finds. */
    @Override
    public @Nullable File findArtifact(Artifact artifact) {
        var pom = poms.get(new Coordinates(artifact.getGroupId(), artifact.getArtifactId()));
        return pom == null || !artifact.getExtension().equals("pom") ? null : pom.getPomFile();
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        var pom = poms.get(new Coordinates(artifact.getGroupId(), artifact.getArtifactId()));
        return pom == null ? List.of() : List.of(version(pom));
    }

    static Coordinates coordinates(Model pom) {
        var group = pom.getGroupId() == null && pom.getParent() != null
                ? pom.getParent().getGroupId()
                : pom.getGroupId();
        return new Coordinates(group, pom.getArtifactId());
    }

    static String version(Model pom) {
        var version = pom.getVersion();
        return version == null && pom.getParent() != null ? pom.getParent().getVersion() : version;
    }
}

package dev.plinth.architecturerules.maven;

import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Finds parents and imported poms in the project itself and in the local repository, and nowhere else.
 *
 * @param maven looks for them
 * @param session says where
 */
record KnownModels(RepositorySystem maven, RepositorySystemSession session) implements ModelResolver {
    @Override
    public FileModelSource resolveModel(String group, String artifact, String version)
            throws UnresolvableModelException {
        try {
            var request = new ArtifactRequest().setArtifact(new DefaultArtifact(group, artifact, "pom", version));
            return new FileModelSource(
                    maven.resolveArtifact(session, request).getArtifact().getFile());
        } catch (ArtifactResolutionException e) {
            throw new UnresolvableModelException(e.getMessage(), group, artifact, version, e);
        }
    }

    @Override
    public FileModelSource resolveModel(Parent parent) throws UnresolvableModelException {
        return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    @Override
    public FileModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
        return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
    }

    /** Remote ones are of no use here. */
    @Override
    public void addRepository(Repository repository) {}

    /** Remote ones are of no use here. */
    @Override
    public void addRepository(Repository repository, boolean replace) {}

    @Override
    public ModelResolver newCopy() {
        return this;
    }
}

package dev.plinth.architecturerules.maven;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.repository.internal.ArtifactDescriptorReaderDelegate;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.transport.http.ChecksumExtractor;

/** Maven's own reading of poms, on the project and the local repository alone. */
final class OfflineMaven {
    private final ModelBuilder models = new DefaultModelBuilderFactory().newInstance();
    private final RepositorySystem maven = new WithoutNetwork().get();
    private final DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    private final Set<Artifact> missing = new HashSet<>();

    OfflineMaven(Path localRepository, Workspace workspace) {
        // The simple one does not mind from which remote repository an artifact was downloaded.
        var folder = new LocalRepository(localRepository.toFile(), "simple");
        session.setOffline(true)
                .setCache(new DefaultRepositoryCache())
                .setWorkspaceReader(workspace)
                .setLocalRepositoryManager(maven.newLocalRepositoryManager(session, folder))
                .setRepositoryListener(new AbstractRepositoryListener() {
                    @Override
                    public void artifactDescriptorMissing(RepositoryEvent event) {
                        missing.add(event.getArtifact());
                    }
                });
    }

    /**
     * A pom with all that it inherits and imports.
     *
     * @param profiles that are on besides those that are on by themselves
     */
    ModelBuildingResult effective(Path pom, List<String> profiles) throws ModelBuildingException {
        var request = new DefaultModelBuildingRequest()
                .setPomFile(pom.toFile())
                .setActiveProfileIds(profiles)
                .setSystemProperties(System.getProperties())
                .setModelResolver(new KnownModels(maven, session))
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MINIMAL)
                .setLocationTracking(true);
        return models.build(request);
    }

    /** What a pom declares, in its order. */
    List<Artifact> artifacts(Model model) {
        return descriptor(model).getDependencies().stream()
                .map(Dependency::getArtifact)
                .toList();
    }

    /** Each artifact once, in the version and the scope that Maven decides on. */
    DependencyNode decided(Model model) {
        return collected(session, model);
    }

    /** All ways to each artifact, before Maven decides. */
    DependencyNode ways(Model model) {
        var undecided = new DefaultRepositorySystemSession(session);
        undecided.setDependencyGraphTransformer(null);
        // Depth first: the other collector does not follow what it knows it will leave out.
        undecided.setConfigProperty("aether.dependencyCollector.impl", "df");
        return collected(undecided, model);
    }

    /** Whether the pom of an artifact was looked for in vain. */
    boolean misses(Artifact artifact) {
        return missing.stream()
                .anyMatch(gone -> gone.getGroupId().equals(artifact.getGroupId())
                        && gone.getArtifactId().equals(artifact.getArtifactId())
                        && gone.getVersion().equals(artifact.getVersion()));
    }

    private DependencyNode collected(DefaultRepositorySystemSession way, Model model) {
        var read = descriptor(model);
        var request = new CollectRequest()
                .setRootArtifact(
                        new DefaultArtifact(model.getGroupId(), model.getArtifactId(), "jar", model.getVersion()))
                .setDependencies(read.getDependencies())
                .setManagedDependencies(read.getManagedDependencies());
        try {
            return maven.collectDependencies(way, request).getRoot();
        } catch (DependencyCollectionException e) {
            // A range of which no version is here, say; the rest is collected.
            return e.getResult().getRoot();
        }
    }

    private ArtifactDescriptorResult descriptor(Model model) {
        var descriptor = new ArtifactDescriptorResult(new ArtifactDescriptorRequest());
        new ArtifactDescriptorReaderDelegate().populateResult(session, descriptor, model);
        return descriptor;
    }

    /** Knows no way to a remote repository, and does not need the libraries for one. */
    private static final class WithoutNetwork extends RepositorySystemSupplier {
        @Override
        protected Map<String, ChecksumExtractor> getChecksumExtractors() {
            return Map.of();
        }

        @Override
        protected Map<String, TransporterFactory> getTransporterFactories(Map<String, ChecksumExtractor> extractors) {
            return Map.of();
        }
    }
}

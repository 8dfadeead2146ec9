package dev.plinth.architecturerules.jpql;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.mapping.MappingFile;
import dev.plinth.architecturerules.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetDatabase;
import org.eclipse.persistence.internal.jpa.EntityManagerSetupImpl;
import org.eclipse.persistence.internal.jpa.JPAQuery;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** A project's mapping as EclipseLink understands it, without any database. */
public final class DeployedMapping implements AutoCloseable {
    private final ProjectClasses classes;
    private final EntityManagerSetupImpl setup;
    private final Map<String, JPAQuery> queries = new HashMap<>();

    private DeployedMapping(ProjectClasses classes, EntityManagerSetupImpl setup) {
        this.classes = classes;
        this.setup = setup;
    }

    /**
     * Deploys the mapping of a project.
     *
     * @throws Undeployable if EclipseLink does not take it
     */
    public static DeployedMapping of(Project project, Mapping mapping) {
        var name = "rules-" + UUID.randomUUID();
        var deployed = new DeployedMapping(ProjectClasses.of(project, mapping), new EntityManagerSetupImpl(name, name));
        try {
            deployed.deploy(unit(name, project, mapping, deployed.classes));
            return deployed;
        } catch (RuntimeException e) {
            deployed.close();
            throw new Undeployable(Words.of(e), e);
        }
    }

    private static OfflineUnit unit(String name, Project project, Mapping mapping, ProjectClasses classes) {
        var annotated = ProjectClasses.names(project, mapping).stream()
                .filter(type -> mapping.mapped(type).isEmpty())
                .toList();
        var root = mapping.files().stream()
                .map(file -> file.path().toUri())
                .findFirst()
                .or(() -> annotated.stream()
                        .flatMap(type -> compiled(project, type).stream())
                        .findFirst())
                .orElseGet(() -> project.root().toUri());
        return new OfflineUnit(
                name,
                url(root.resolve(".")),
                mapping.files().stream().map(MappingFile::name).toList(),
                annotated,
                classes);
    }

    private static Optional<URI> compiled(Project project, String type) {
        JavaClass compiled = project.classes().get(type);
        return compiled.getSource().map(source -> source.getUri());
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deploy(OfflineUnit unit) {
        var properties = new HashMap<String, Object>();
        properties.put(PersistenceUnitProperties.VALIDATION_ONLY_PROPERTY, "true");
        // Without a connection nobody can ask which it is; queries are the same for all.
        properties.put(PersistenceUnitProperties.TARGET_DATABASE, TargetDatabase.PostgreSQL);
        properties.put(PersistenceUnitProperties.WEAVING, "false");
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        properties.put(PersistenceUnitProperties.SESSION_CUSTOMIZER, (SessionCustomizer) this::takeQueries);
        // EclipseLink looks for classes in the loader of the thread, too.
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            setup.predeploy(unit, properties);
            setup.deploy(classes, properties);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Takes the queries out, since the first broken one would end the deployment. */
    private void takeQueries(Session session) {
        var deployed = (AbstractSession) session;
        for (var query : deployed.getJPAQueries()) {
            if (query instanceof JPAQuery named && named.isJPQLQuery()) {
                queries.put(named.getName(), named);
            }
        }
        deployed.getJPAQueries().clear();
        // The platform came after the loader was handed on, and keys to many would be looked up beside EclipseLink.
        deployed.getDatasourcePlatform().getConversionManager().setLoader(classes);
        deployed.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .filter(UnidirectionalOneToManyMapping.class::isInstance)
                .flatMap(mapping -> ((UnidirectionalOneToManyMapping) mapping).getTargetForeignKeyFields().stream())
                .forEach(field -> field.convertClassNamesToClasses(classes));
    }

    /** What EclipseLink has against a named query; empty if nothing. */
    public Optional<String> fault(String name) {
        var query = queries.get(name);
        if (query == null) {
            return Optional.of("EclipseLink does not know it");
        }
        try {
            query.processJPQLQuery(setup.getSession());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Words.of(e));
        }
    }

    @Override
    public void close() {
        if (setup.isPredeployed() || setup.isDeployed() || setup.isHalfDeployed() || setup.isDeployFailed()) {
            setup.undeploy();
        }
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

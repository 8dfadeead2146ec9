package dev.plinth.schematools.mapping;

import dev.plinth.schematools.SchemaProblem;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetDatabase;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * The tables that a mapping reads and writes, as EclipseLink itself understands it; it needs no database for that.
 *
 * @param tables by name
 * @param sequences by name
 */
public record MappedSchema(List<MappedTable> tables, List<MappedSequence> sequences) {
    public MappedSchema {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * Deploys a mapping, without a connection.
     *
     * @throws SchemaProblem if EclipseLink does not take it
     */
    public static MappedSchema of(MappingSource source) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(source.loader());
        try (var factory = configuration(source).createEntityManagerFactory()) {
            var mapping = of(factory.unwrap(AbstractSession.class), source.naming());
            return source.naming() == Naming.SPRING ? SpringNames.of(mapping) : mapping;
        } catch (SchemaProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SchemaProblem("EclipseLink does not take the mapping: " + Words.of(e), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static MappedSchema of(AbstractSession session, Naming naming) {
        var numbers = MappedNumbers.of(session, naming);
        return new MappedSchema(
                Stream.concat(MappedTables.of(session).stream(), numbers.tables().stream())
                        .sorted(Comparator.comparing(MappedTable::name))
                        .toList(),
                numbers.sequences());
    }

    private static PersistenceConfiguration configuration(MappingSource source) {
        var configuration = new PersistenceConfiguration("schema-" + UUID.randomUUID())
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property(PersistenceUnitProperties.VALIDATION_ONLY_PROPERTY, "true")
                // Without a connection nobody can ask which it is.
                .property(PersistenceUnitProperties.TARGET_DATABASE, TargetDatabase.PostgreSQL)
                .property(PersistenceUnitProperties.CLASSLOADER, source.loader())
                .property(PersistenceUnitProperties.WEAVING, "false")
                .property(PersistenceUnitProperties.LOGGING_LEVEL, "OFF")
                .property(PersistenceUnitProperties.SESSION_CUSTOMIZER, (SessionCustomizer)
                        session -> prepare((AbstractSession) session, source));
        if (source.naming() == Naming.SPRING) {
            configuration.mappingFile(SpringNames.QUOTING);
        }
        source.files().forEach(configuration::mappingFile);
        source.classes().forEach(name -> configuration.managedClass(type(name, source.loader())));
        return configuration;
    }

    private static void prepare(AbstractSession session, MappingSource source) {
        var loader = source.loader();
        if (source.naming() == Naming.SPRING) {
            SpringNames.nameJoinTables(session);
        }
        // Tables are asked for, and a query that is wrong would end the deployment.
        session.getJPAQueries().clear();
        // The platform came after the loader was handed on, and keys to many would be looked up beside EclipseLink.
        session.getDatasourcePlatform().getConversionManager().setLoader(loader);
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .filter(UnidirectionalOneToManyMapping.class::isInstance)
                .flatMap(mapping -> ((UnidirectionalOneToManyMapping) mapping).getTargetForeignKeyFields().stream())
                .forEach(field -> field.convertClassNamesToClasses(loader));
    }

    private static Class<?> type(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new SchemaProblem("cannot load the mapped class " + name + ": " + e, e);
        }
    }
}

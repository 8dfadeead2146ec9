package dev.plinth.schematools.mapping;

import dev.plinth.schematools.SchemaProblem;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetDatabase;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.tools.schemaframework.DefaultTableGenerator;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.eclipse.persistence.tools.schemaframework.ForeignKeyConstraint;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a mapping reads and writes, as EclipseLink itself understands it; it needs no database for that.
 *
 * @param tables by name
 */
public record MappedSchema(List<MappedTable> tables) {
    public MappedSchema {
        tables = List.copyOf(tables);
    }

    /**
     * Deploys a mapping, without a connection.
     *
     * @throws SchemaProblem if EclipseLink does not take it
     */
    @SuppressWarnings("unchecked") // EclipseLink names its own lists without types
    public static MappedSchema of(MappingSource source) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(source.loader());
        try (var factory = configuration(source).createEntityManagerFactory()) {
            var session = factory.unwrap(DatabaseSession.class);
            var fields = fields(session);
            var generated = new DefaultTableGenerator(session.getProject(), true).generateDefaultTableCreator();
            return new MappedSchema(generated.getTableDefinitions().stream()
                    .map(table -> table(table, fields.getOrDefault(table.getName(), Map.of())))
                    .sorted(Comparator.comparing(MappedTable::name))
                    .toList());
        } catch (PersistenceException e) {
            throw new SchemaProblem("EclipseLink does not take the mapping: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
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
                .property(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        source.files().forEach(configuration::mappingFile);
        source.classes().forEach(name -> configuration.managedClass(type(name, source.loader())));
        return configuration;
    }

    private static Class<?> type(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new SchemaProblem("cannot load the mapped class " + name + ": " + e, e);
        }
    }

    /** What descriptors know of a column and table definitions do not: whether it is written. */
    private static Map<String, Map<String, DatabaseField>> fields(DatabaseSession session) {
        var fields = new HashMap<String, Map<String, DatabaseField>>();
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (var field : descriptor.getFields()) {
                if (!descriptor.shouldBeReadOnly()) {
                    fields.computeIfAbsent(field.getTableName(), table -> new HashMap<>())
                            .put(field.getName(), field);
                }
            }
        }
        return fields;
    }

    private static MappedTable table(TableDefinition table, Map<String, DatabaseField> fields) {
        return new MappedTable(
                table.getName(),
                !fields.isEmpty(),
                table.getFields().stream()
                        .map(field -> column(field, fields.get(field.getName())))
                        .toList(),
                table.getForeignKeys().stream().map(MappedSchema::foreignKey).toList(),
                table.getUniqueKeys().stream().map(key -> key.getSourceFields()).toList());
    }

    private static MappedColumn column(FieldDefinition column, @Nullable DatabaseField field) {
        return new MappedColumn(
                column.getName(),
                column.getType() == null ? Object.class : column.getType(),
                Objects.requireNonNullElse(column.getTypeDefinition(), ""),
                field == null ? column.getSize() : field.getLength(),
                field == null ? 0 : field.getPrecision(),
                field == null ? column.getSubSize() : field.getScale(),
                column.shouldAllowNull(),
                column.isPrimaryKey(),
                column.isIdentity(),
                field == null || field.isInsertable(),
                field == null || field.isUpdatable());
    }

    private static MappedForeignKey foreignKey(ForeignKeyConstraint key) {
        return new MappedForeignKey(key.getSourceFields(), key.getTargetTable(), key.getTargetFields());
    }
}

package dev.plinth.schematools.mapping;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.InstanceVariableAttributeAccessor;
import org.eclipse.persistence.internal.descriptors.MethodAttributeAccessor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.queries.MappedKeyMapContainerPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectMapMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.RelationTableMechanism;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.jspecify.annotations.Nullable;

/** Which columns an insert and an update through a mapping write, by which rows are found again, and for whom. */
final class MappedWrites {
    private final AbstractSession session;
    private final Map<String, List<MappedInsert>> inserts = new HashMap<>();
    private final Map<String, Set<String>> updated = new HashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, List<String>> rowKeys = new HashMap<>();
    private final Map<String, Map<String, String>> origins = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Map<String, Converter>> converters = new HashMap<>();
    private final Map<String, Map<String, Class<?>>> types = new HashMap<>();

    private final Map<String, Map<String, Class<?>>> attributes = new HashMap<>();
    private final Map<String, Set<String>> given = new HashMap<>();
    private final Map<Class<?>, List<DatabaseField>> identifiers = new HashMap<>();

    /** Columns that a list of children without a way back has in their table, and that their own insert writes. */
    private final Map<ClassDescriptor, Set<DatabaseField>> adopted = new HashMap<>();

    MappedWrites(AbstractSession session) {
        this.session = session;
        var entities = session.getProject().getOrderedDescriptors().stream()
                .filter(MappedWrites::isEntity)
                .sorted(Comparator.comparing(entity -> depth(entity.getJavaClass())))
                .toList();
        entities.forEach(entity -> lookAt(entity, entity.getMappings(), name(entity)));
        entities.forEach(this::lookAtIdentifier);
        entities.forEach(this::lookAtRows);
    }

    List<MappedInsert> inserts(String table) {
        return inserts.getOrDefault(table, List.of());
    }

    boolean inserts(String table, String column) {
        return inserts(table).stream().anyMatch(insert -> insert.columns().contains(column));
    }

    boolean updates(String table, String column) {
        return updated.getOrDefault(table, Set.of()).contains(column);
    }

    List<String> key(String table) {
        return List.copyOf(keys.getOrDefault(table, Set.of()));
    }

    /** The columns that tell the rows of a collection apart. */
    List<String> rowKey(String table) {
        return rowKeys.getOrDefault(table, List.of());
    }

    String origin(String table) {
        return owners.getOrDefault(table, "");
    }

    /** The class of the entity behind a table. */
    String type(String table) {
        var origin = origin(table);
        return session.getProject().getOrderedDescriptors().stream()
                .filter(descriptor -> isEntity(descriptor)
                        && (origin.equals(name(descriptor)) || origin.startsWith(name(descriptor) + ".")))
                .map(ClassDescriptor::getJavaClassName)
                .findFirst()
                .orElse("");
    }

    String origin(String table, String column) {
        return Objects.requireNonNullElseGet(
                origins.getOrDefault(table, Map.of()).get(column), () -> origin(table));
    }

    /** What stands between an attribute and its column; null if nothing does. */
    @Nullable
    Converter converter(String table, String column) {
        return converters.getOrDefault(table, Map.of()).get(column);
    }

    /** The type of what the mapping only reads, which EclipseLink takes for a text; null if it says nothing. */
    @Nullable
    Class<?> type(String table, String column) {
        return types.getOrDefault(table, Map.of()).get(column);
    }

    /** So that an attribute is told by the class that has it, and not by one that inherits it. */
    private static int depth(Class<?> type) {
        return type.getSuperclass() == null ? 0 : 1 + depth(type.getSuperclass());
    }

    private static boolean isEntity(ClassDescriptor descriptor) {
        return !descriptor.isDescriptorTypeAggregate() && !descriptor.isDescriptorForInterface();
    }

    private static String name(ClassDescriptor entity) {
        var alias = entity.getAlias();
        return alias == null || alias.isEmpty() ? entity.getJavaClass().getSimpleName() : alias;
    }

    /** Goes down into embedded values, whose columns stand in the table of their entity. */
    private void lookAt(ClassDescriptor entity, Collection<DatabaseMapping> mappings, String path) {
        for (var mapping : mappings) {
            var attribute = path + "." + mapping.getAttributeName();
            if (mapping.isAggregateObjectMapping()) {
                if (mapping.getFields().size() == 1) {
                    remember(
                            mapping.getFields().get(0),
                            mapping.getReferenceDescriptor().getJavaClass());
                }
                lookAt(entity, mapping.getReferenceDescriptor().getMappings(), attribute);
            } else if (mapping instanceof DirectCollectionMapping collection) {
                lookAt(collection, attribute);
            } else if (mapping instanceof AggregateCollectionMapping collection) {
                lookAt(collection, attribute);
            } else if (mapping instanceof ManyToManyMapping collection) {
                lookAt(collection, collection.getRelationTableMechanism(), attribute);
            } else if (mapping instanceof OneToOneMapping one && one.hasRelationTableMechanism()) {
                lookAt(one, one.getRelationTableMechanism(), attribute);
            } else if (mapping instanceof OneToManyMapping children) {
                lookAt(children, attribute);
            } else if (mapping.getFields() != null) {
                mapping.getFields().forEach(field -> claim(field, attribute));
                if (mapping instanceof DirectToFieldMapping direct) {
                    lookAtType(entity, direct, path.equals(name(entity)));
                    remember(direct.getField(), direct.getConverter());
                    if (direct.getField().getType() == null && direct.getConverter() == null) {
                        types.computeIfAbsent(table(direct.getField().getTable()), table -> new HashMap<>())
                                .put(column(direct.getField()), direct.getAttributeClassification());
                    }
                }
            }
        }
    }

    /** A primitive has always a value; in a table of several classes only where it is of the first one. */
    private void lookAtType(ClassDescriptor entity, DirectToFieldMapping mapping, boolean ofEntity) {
        var field = mapping.getField();
        var type = mapping.getAttributeAccessor().getAttributeClass();
        if (type == null) {
            return;
        }
        remember(field, type);
        var above = entity.hasInheritance() ? entity.getInheritancePolicy().getParentDescriptor() : null;
        if (ofEntity
                && type.isPrimitive()
                && (above == null || !above.getTables().contains(field.getTable()))) {
            alwaysGiven(List.of(field));
        }
    }

    private void remember(DatabaseField field, Class<?> type) {
        attributes
                .computeIfAbsent(table(field.getTable()), table -> new HashMap<>())
                .putIfAbsent(column(field), type);
    }

    private void alwaysGiven(Collection<DatabaseField> fields) {
        fields.forEach(field -> given.computeIfAbsent(table(field.getTable()), table -> new HashSet<>())
                .add(column(field)));
    }

    /** A type of its own, by which a column elsewhere is known to hold an identifier of this entity. */
    private void lookAtIdentifier(ClassDescriptor entity) {
        var key = entity.getPrimaryKeyFields();
        if (key.size() == 1
                && (!entity.hasInheritance() || entity.getInheritancePolicy().isRootParentDescriptor())) {
            var type = attributes
                    .getOrDefault(table(key.get(0).getTable()), Map.of())
                    .get(column(key.get(0)));
            if (type != null && !type.isPrimitive() && !type.getName().startsWith("java.")) {
                identifiers.computeIfAbsent(type, one -> new ArrayList<>()).add(key.get(0));
            }
        }
    }

    /** Whether an insert always gives a column a value. */
    boolean givesAlways(String table, String column) {
        return given.getOrDefault(table, Set.of()).contains(column);
    }

    /** What columns refer to that hold an identifier of another entity, and of no more than one. */
    List<MappedForeignKey> references(String table, List<MappedForeignKey> known) {
        return attributes.getOrDefault(table, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(attribute ->
                        known.stream().noneMatch(key -> key.columns().contains(attribute.getKey())))
                .flatMap(attribute -> {
                    var targets = identifiers.getOrDefault(attribute.getValue(), List.of());
                    return targets.size() == 1 && !isKeyOf(table, attribute.getKey(), targets.get(0))
                            ? Stream.of(new MappedForeignKey(
                                    List.of(attribute.getKey()),
                                    table(targets.get(0).getTable()),
                                    List.of(column(targets.get(0)))))
                            : Stream.empty();
                })
                .toList();
    }

    private boolean isKeyOf(String table, String column, DatabaseField key) {
        return table.equals(table(key.getTable())) && column.equals(column(key));
    }

    private void lookAt(DirectCollectionMapping collection, String attribute) {
        var columns = new ArrayList<DatabaseField>(collection.getReferenceKeyFields());
        alwaysGiven(collection.getReferenceKeyFields());
        columns.add(collection.getDirectField());
        remember(collection.getDirectField(), collection.getValueConverter());
        if (collection instanceof DirectMapMapping map && map.getDirectKeyField() != null) {
            columns.add(map.getDirectKeyField());
            remember(map.getDirectKeyField(), map.getKeyConverter());
        }
        addKeyAndOrder(collection, columns);
        insert(collection, collection.getReferenceTable(), columns, attribute);
        elementType(collection).ifPresent(type -> remember(collection.getDirectField(), type));
        var isSet = Set.class.isAssignableFrom(collection.getContainerPolicy().getContainerClass());
        var last = collection instanceof DirectMapMapping map
                ? map.getDirectKeyField()
                : isSet ? collection.getDirectField() : collection.getListOrderField();
        tellApart(collection.getReferenceKeyFields(), last);
    }

    /** What the attribute holds several of, as Java declares it. */
    private static Optional<Class<?>> elementType(DirectCollectionMapping collection) {
        var declared = collection.getAttributeAccessor() instanceof InstanceVariableAttributeAccessor field
                ? field.getAttributeField().getGenericType()
                : collection.getAttributeAccessor() instanceof MethodAttributeAccessor method
                        ? method.getGetMethod().getGenericReturnType()
                        : null;
        return !collection.isDirectMapMapping()
                        && declared instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> element
                ? Optional.of(element)
                : Optional.empty();
    }

    private void tellApart(Collection<DatabaseField> owner, @Nullable DatabaseField last) {
        if (last != null) {
            rowKeys.putIfAbsent(
                    table(last.getTable()),
                    Stream.concat(owner.stream(), Stream.of(last))
                            .map(this::column)
                            .toList());
        }
    }

    private void lookAt(AggregateCollectionMapping collection, String attribute) {
        var columns = new ArrayList<DatabaseField>(collection.getTargetForeignKeyFields());
        columns.addAll(collection
                .getReferenceDescriptor()
                .getObjectBuilder()
                .buildTemplateInsertRow(session)
                .getFields());
        alwaysGiven(collection.getTargetForeignKeyFields());
        addKeyAndOrder(collection, columns);
        insert(collection, collection.getReferenceDescriptor().getDefaultTable(), columns, attribute);
        tellApart(collection.getTargetForeignKeyFields(), collection.getListOrderField());
        lookAt(
                collection.getReferenceDescriptor(),
                collection.getReferenceDescriptor().getMappings(),
                attribute);
    }

    private void lookAt(DatabaseMapping relation, RelationTableMechanism pairs, String attribute) {
        var columns = new ArrayList<DatabaseField>(pairs.getSourceRelationKeyFields());
        columns.addAll(pairs.getTargetRelationKeyFields());
        if (relation instanceof CollectionMapping collection) {
            addKeyAndOrder(collection, columns);
        }
        insert(relation, pairs.getRelationTable(), columns, attribute);
    }

    private void lookAt(OneToManyMapping children, String attribute) {
        var columns = new ArrayList<DatabaseField>();
        addKeyAndOrder(children, columns);
        if (children instanceof UnidirectionalOneToManyMapping list) {
            columns.addAll(list.getTargetForeignKeyFields());
            if (!list.shouldDeferInsert()) {
                adopted.computeIfAbsent(list.getReferenceDescriptor(), child -> new HashSet<>())
                        .addAll(columns);
            }
        }
        columns.forEach(column -> claim(column, attribute));
        columns.forEach(column -> updated.computeIfAbsent(table(column.getTable()), table -> new HashSet<>())
                .add(column(column)));
    }

    private static void addKeyAndOrder(CollectionMapping collection, List<DatabaseField> columns) {
        if (collection.getListOrderField() != null) {
            columns.add(collection.getListOrderField());
        }
        if (collection.getContainerPolicy() instanceof MappedKeyMapContainerPolicy map) {
            columns.addAll(map.getIdentityFieldsForMapKey());
        }
    }

    private void insert(
            DatabaseMapping mapping, DatabaseTable table, Collection<DatabaseField> columns, String attribute) {
        var name = table(table);
        owners.putIfAbsent(name, attribute);
        columns.forEach(
                column -> origins.computeIfAbsent(name, key -> new HashMap<>()).putIfAbsent(column(column), attribute));
        if (!mapping.isReadOnly()) {
            var written = new LinkedHashSet<String>();
            columns.forEach(column -> written.add(column(column)));
            inserts.computeIfAbsent(name, key -> new ArrayList<>()).add(new MappedInsert(attribute, written));
        }
    }

    private void lookAtRows(ClassDescriptor entity) {
        lookAtKeys(entity);
        if (entity.shouldBeReadOnly()
                || Modifier.isAbstract(entity.getJavaClass().getModifiers())) {
            return;
        }
        var written = new LinkedHashMap<String, Set<String>>();
        entity.getTables().forEach(table -> written.put(table(table), new LinkedHashSet<>()));
        Stream.concat(
                        entity.getObjectBuilder().buildTemplateInsertRow(session).getFields().stream(),
                        adopted.getOrDefault(entity, Set.of()).stream())
                .forEach(field -> written.computeIfAbsent(table(field.getTable()), table -> new LinkedHashSet<>())
                        .add(column(field)));
        written.forEach((table, columns) ->
                inserts.computeIfAbsent(table, key -> new ArrayList<>()).add(new MappedInsert(name(entity), columns)));
        entity.getObjectBuilder()
                .buildTemplateUpdateRow(session)
                .getFields()
                .forEach(field -> updated.computeIfAbsent(table(field.getTable()), table -> new HashSet<>())
                        .add(column(field)));
    }

    private void lookAtKeys(ClassDescriptor entity) {
        var more = entity.getAdditionalTablePrimaryKeyFields();
        for (var table : entity.getTables()) {
            owners.putIfAbsent(table(table), name(entity));
            var fields = more.containsKey(table)
                    ? more.get(table).values()
                    : entity.getPrimaryKeyFields().stream()
                            .filter(field -> field.getTable().equals(table))
                            .toList();
            keys.computeIfAbsent(table(table), key -> new LinkedHashSet<>())
                    .addAll(fields.stream().map(this::column).toList());
        }
    }

    private void remember(DatabaseField field, @Nullable Converter converter) {
        if (converter != null) {
            converters
                    .computeIfAbsent(table(field.getTable()), table -> new HashMap<>())
                    .putIfAbsent(column(field), converter);
        }
    }

    private void claim(DatabaseField field, String attribute) {
        origins.computeIfAbsent(table(field.getTable()), table -> new HashMap<>())
                .putIfAbsent(column(field), attribute);
    }

    private String table(DatabaseTable table) {
        return table.getQualifiedNameDelimited(session.getPlatform());
    }

    private String column(DatabaseField field) {
        return field.getNameDelimited(session.getPlatform());
    }
}

package dev.plinth.schematools.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.helper.ConversionManager;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.ConverterClass;
import org.eclipse.persistence.mappings.converters.EnumTypeConverter;
import org.eclipse.persistence.tools.schemaframework.DefaultTableGenerator;
import org.eclipse.persistence.tools.schemaframework.FieldDefinition;
import org.eclipse.persistence.tools.schemaframework.TableDefinition;
import org.jspecify.annotations.Nullable;

/** The tables that EclipseLink would make, with what their rows are written by. */
final class MappedTables extends DefaultTableGenerator {
    /** By which two columns are one: all of one name have one hash, so that maps of them would be slow. */
    private static final Comparator<DatabaseField> COLUMN = Comparator.comparing(
                    (DatabaseField field) -> field.hasTableName() ? field.getTableName() : "")
            .thenComparing(DatabaseField::getNameForComparisons);

    private final MappedWrites writes;

    /** EclipseLink forgets the columns of a key as soon as the mapping says anything about one. */
    private final Map<TableDefinition, Set<MappedForeignKey>> foreignKeys = new HashMap<>();

    private final Map<TableDefinition, DatabaseTable> tables = new IdentityHashMap<>();
    private final Map<FieldDefinition, DatabaseField> fields = new IdentityHashMap<>();

    private MappedTables(AbstractSession session) {
        super(session.getProject(), true);
        this.fieldMap = new TreeMap<>(COLUMN);
        this.databaseFields = new TreeMap<>(COLUMN);
        this.writes = new MappedWrites(session);
    }

    static List<MappedTable> of(AbstractSession session) {
        var tables = new MappedTables(session);
        return ReferredTypes.in(tables.generateDefaultTableCreator().getTableDefinitions().stream()
                .map(tables::table)
                .toList());
    }

    @Override
    protected TableDefinition getTableDefFromDBTable(DatabaseTable table) {
        var definition = super.getTableDefFromDBTable(table);
        tables.putIfAbsent(definition, table);
        return definition;
    }

    @Override
    protected FieldDefinition getFieldDefFromDBField(DatabaseField field) {
        var definition = super.getFieldDefFromDBField(field);
        fields.putIfAbsent(definition, field);
        return definition;
    }

    @Override
    protected void addForeignKeyConstraint(
            TableDefinition table,
            TableDefinition target,
            List<String> columns,
            List<String> targets,
            boolean cascade) {
        super.addForeignKeyConstraint(table, target, columns, targets, cascade);
        foreignKeys
                .computeIfAbsent(table, key -> new HashSet<>())
                .add(new MappedForeignKey(columns, name(target), targets));
    }

    private MappedTable table(TableDefinition table) {
        var name = name(table);
        return new MappedTable(
                name,
                table.getFields().stream().map(field -> column(name, field)).toList(),
                writes.key(name),
                writes.rowKey(name),
                writes.inserts(name),
                foreignKeys(table),
                writes.references(name, foreignKeys(table)),
                uniqueKeys(table),
                writes.origin(name),
                writes.type(name));
    }

    /** None where the mapping wants one to be none: EclipseLink then makes none in that table. */
    private List<MappedForeignKey> foreignKeys(TableDefinition table) {
        var refused = table.getForeignKeys().stream().anyMatch(constraint -> constraint.isDisableForeignKey());
        return refused
                ? List.of()
                : foreignKeys.getOrDefault(table, Set.of()).stream()
                        .sorted(Comparator.comparing(key -> key.columns().toString()))
                        .toList();
    }

    private static List<List<String>> uniqueKeys(TableDefinition table) {
        var keys = new ArrayList<List<String>>();
        table.getUniqueKeys().forEach(key -> keys.add(key.getSourceFields()));
        table.getFields().stream()
                .filter(FieldDefinition::isUnique)
                .map(field -> List.of(field.getName()))
                .forEach(keys::add);
        return keys;
    }

    private MappedColumn column(String table, FieldDefinition column) {
        var field = Objects.requireNonNull(fields.get(column));
        // Of what refers to something, only the definition knows the type, which it took from there.
        var type = Stream.of(field.getType(), writes.type(table, column.getName()), column.getType())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Object.class);
        var converter = writes.converter(table, column.getName());
        return new MappedColumn(
                column.getName(),
                type(type, converter),
                converter instanceof ConverterClass,
                Objects.requireNonNullElse(column.getTypeDefinition(), ""),
                field.getLength() == 0 ? longest(converter) : field.getLength(),
                field.getPrecision(),
                field.getScale(),
                column.shouldAllowNull() && !writes.givesAlways(table, column.getName()),
                column.isPrimaryKey(),
                column.isIdentity(),
                writes.inserts(table, column.getName()),
                writes.updates(table, column.getName()),
                writes.origin(table, column.getName()));
    }

    /** Of an enum, no number is large. */
    private static Class<?> type(Class<?> type, @Nullable Converter converter) {
        return converter instanceof EnumTypeConverter && Number.class.isAssignableFrom(type)
                ? Short.class
                : ConversionManager.getObjectClass(type);
    }

    /** How long the names of an enum get. */
    private static int longest(@Nullable Converter converter) {
        int longest = 0;
        if (converter instanceof EnumTypeConverter constants) {
            for (var name : constants.getFieldToAttributeValues().keySet()) {
                longest = Math.max(longest, name instanceof String text ? text.length() : 0);
            }
        }
        return longest;
    }

    private String name(TableDefinition table) {
        return Objects.requireNonNull(tables.get(table)).getQualifiedNameDelimited(databasePlatform);
    }
}

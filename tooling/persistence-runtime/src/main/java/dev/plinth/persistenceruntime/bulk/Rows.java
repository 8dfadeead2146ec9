package dev.plinth.persistenceruntime.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping.WriteType;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of several tables, owners before what they own, as the mapping makes them of objects. */
final class Rows {
    /** What EclipseLink gives a new row. */
    private static final long FIRST_VERSION = 1;

    /** Of a type, what a cast needs that is to cut nothing off: the name without a length, of which -1 says that there is none. */
    private static final String HELD = """
            select t.name, a.attname, format_type(a.atttypid, -1)
            from unnest(?) t(name) join pg_attribute a on a.attrelid = t.name::regclass
            where row_security_active(t.name::regclass) and a.attnum > 0 and not a.attisdropped""";

    private final AbstractSession session;
    private final Map<DatabaseTable, TableRows> tables = new LinkedHashMap<>();

    Rows(AbstractSession session) {
        this.session = session;
    }

    void add(Object object) {
        add(object, Map.of());
    }

    /** Writes all rows, and returns how many. */
    long write(Connection connection) throws SQLException, IOException {
        var held = typesOfTablesHeldToRowSecurity(connection);
        var copier = connection.unwrap(PGConnection.class).getCopyAPI();
        long written = 0;
        for (var rows : tables.values()) {
            var types = held.get(rows.table());
            written += types == null ? copy(rows, copier) : insert(rows, types, connection);
        }
        return written;
    }

    private static long copy(TableRows rows, CopyManager copier) throws SQLException, IOException {
        // As bytes: of a reader, the driver encodes a piece at a time, and may cut a character in two.
        return copier.copyIn(
                rows.copyStatement(), new ByteArrayInputStream(rows.copyText().getBytes(StandardCharsets.UTF_8)));
    }

    private static long insert(TableRows rows, Map<String, String> types, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(rows.insertStatement(types))) {
            int parameter = 0;
            for (var values : rows.columns()) {
                insert.setArray(++parameter, connection.createArrayOf("text", values));
            }
            return insert.executeLargeUpdate();
        }
    }

    /** For each table from which COPY is kept because row security applies to this role, the types of its columns. */
    private Map<String, Map<String, String>> typesOfTablesHeldToRowSecurity(Connection connection) throws SQLException {
        var names = tables.values().stream().map(TableRows::table).toArray();
        try (var question = connection.prepareStatement(HELD)) {
            question.setArray(1, connection.createArrayOf("text", names));
            var types = new HashMap<String, Map<String, String>>();
            try (var columns = question.executeQuery()) {
                while (columns.next()) {
                    types.computeIfAbsent(columns.getString(1), table -> new HashMap<>())
                            .put(columns.getString(2), columns.getString(3));
                }
            }
            return types;
        }
    }

    private void add(Object object, Map<DatabaseField, Object> ownerKeys) {
        var descriptor = session.getDescriptor(object);
        if (descriptor == null || descriptor.getTables().size() != 1) {
            throw new IllegalArgumentException(object.getClass() + " is not mapped to one table");
        }
        if (descriptor.hasInheritance()) {
            throw new IllegalArgumentException(
                    object.getClass().getSimpleName() + " is mapped in a way that cannot be copied: inheritance");
        }
        var row = descriptor.getObjectBuilder().buildRow(object, session, WriteType.INSERT);
        ownerKeys.forEach(row::put);
        begin(descriptor, object, row);
        table(descriptor.getDefaultTable()).add(row);
        for (var mapping : descriptor.getMappings()) {
            if (mapping instanceof OneToManyMapping children) {
                var keys = new LinkedHashMap<DatabaseField, Object>();
                children.getTargetForeignKeysToSourceKeys().forEach((target, key) -> keys.put(target, row.get(key)));
                elements(children, object).forEach(child -> add(child, keys));
            } else if (mapping instanceof DirectCollectionMapping values
                    && !mapping.isDirectMapMapping()
                    && values.getListOrderField() == null) {
                elements(values, object).forEach(value -> add(value, values, row));
            } else if (mapping.isForeignReferenceMapping()) {
                throw new IllegalArgumentException("'" + mapping.getAttributeName() + "' of "
                        + object.getClass().getSimpleName() + " is mapped in a way that cannot be copied: "
                        + mapping.getClass().getSimpleName());
            }
        }
    }

    private void add(Object value, DirectCollectionMapping values, AbstractRecord owner) {
        var row = new DatabaseRecord();
        for (int i = 0; i < values.getReferenceKeyFields().size(); i++) {
            row.put(
                    values.getReferenceKeyFields().get(i),
                    owner.get(values.getSourceKeyFields().get(i)));
        }
        var converter = values.getValueConverter();
        row.put(
                values.getDirectField(),
                converter == null ? value : converter.convertObjectValueToDataValue(value, session));
        table(values.getReferenceTable()).add(row);
    }

    private static void begin(ClassDescriptor descriptor, Object object, AbstractRecord row) {
        if (descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy version) {
            row.put(version.getWriteLockField(), FIRST_VERSION);
            version.getVersionMapping().setAttributeValueInObject(object, FIRST_VERSION);
        }
    }

    private List<Object> elements(CollectionMapping mapping, Object owner) {
        var policy = mapping.getContainerPolicy();
        var elements = new ArrayList<Object>();
        var iterator = policy.iteratorFor(mapping.getRealCollectionAttributeValueFromObject(owner, session));
        while (policy.hasNext(iterator)) {
            elements.add(policy.next(iterator, session));
        }
        return elements;
    }

    private TableRows table(DatabaseTable table) {
        return tables.computeIfAbsent(table, TableRows::new);
    }
}

package dev.plinth.persistenceruntime.search;

import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/** Which columns the attributes of a list are, as its mapping has them. */
final class SearchedColumns {
    private final AbstractSession session;
    private final ClassDescriptor rows;
    private final ClassDescriptor owner;
    private final String caseFolding;

    /**
     * @param rows what the list shows
     * @param owner the aggregate whose parts it is searched by; the same where it shows aggregates
     * @param caseFolding the SQL function that makes texts equal which differ in case alone
     */
    SearchedColumns(AbstractSession session, Class<?> rows, Class<?> owner, String caseFolding) {
        this.session = session;
        this.caseFolding = caseFolding;
        this.rows = session.getDescriptor(rows);
        this.owner = session.getDescriptor(owner);
    }

    /** The table or view, as {@code item}. */
    String from() {
        return quoted(rows.getTableName()) + " item";
    }

    /** What an object of the list is built of. */
    String all() {
        return rows.getAllFields().stream()
                .map(field -> "item." + quoted(field.getName()))
                .collect(Collectors.joining(", "));
    }

    /** The identifier's column. */
    String id() {
        return "item." + quoted(idMapping().getField().getName());
    }

    /** What a read model is told by: it has no version, and is never changed. */
    boolean isReadModel() {
        return !rows.usesOptimisticLocking();
    }

    /** The column of an attribute of the list. */
    String column(String attribute) {
        return "item." + quoted(direct(rows, attribute).getField().getName());
    }

    /** A value of an attribute as its column has it. */
    @Nullable
    Object value(String attribute, Object value) {
        return direct(rows, attribute).getFieldValue(value, session);
    }

    /** An identifier as its column has it. */
    @Nullable
    Object idValue(Object id) {
        return idMapping().getFieldValue(id, session);
    }

    /** What an object of the list has as an attribute. */
    Object read(Object row, String attribute) {
        var descriptor = rows;
        Object holder = row;
        var steps = attribute.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            var part = (AggregateObjectMapping) mapping(descriptor, steps[i]);
            holder = part.getAttributeValueFromObject(holder);
            descriptor = part.getReferenceDescriptor();
        }
        return mapping(descriptor, steps[steps.length - 1]).getAttributeValueFromObject(holder);
    }

    /** The identifier of an object of the list. */
    Object readId(Object row) {
        return idMapping().getAttributeValueFromObject(row);
    }

    /** That some part of the aggregate, or the aggregate itself, has a text of this pattern, a parameter. */
    String matching(String attribute, String parameter) {
        var pattern = " like " + folded(parameter);
        int dot = attribute.indexOf('.');
        var first = dot < 0 ? attribute : attribute.substring(0, dot);
        if (dot > 0 && mapping(owner, first) instanceof OneToManyMapping parts) {
            var part = parts.getReferenceDescriptor();
            var key =
                    parts.getTargetForeignKeysToSourceKeys().keySet().iterator().next();
            var column = direct(part, attribute.substring(dot + 1)).getField().getName();
            return "exists (select from " + quoted(part.getTableName()) + " part where part." + quoted(key.getName())
                    + " = " + id() + " and " + folded("part." + quoted(column)) + pattern + ")";
        }
        return folded(column(attribute)) + pattern;
    }

    private String folded(String text) {
        return caseFolding + "(" + text + ")";
    }

    private AbstractDirectMapping idMapping() {
        return (AbstractDirectMapping) rows.getObjectBuilder()
                .getMappingForField(rows.getPrimaryKeyFields().get(0));
    }

    private static AbstractDirectMapping direct(ClassDescriptor descriptor, String path) {
        int dot = path.indexOf('.');
        var first = mapping(descriptor, dot < 0 ? path : path.substring(0, dot));
        if (dot > 0 && first instanceof AggregateObjectMapping part) {
            return direct(part.getReferenceDescriptor(), path.substring(dot + 1));
        }
        if (dot < 0 && first instanceof AbstractDirectMapping attribute) {
            return attribute;
        }
        throw new IllegalArgumentException(
                "'" + path + "' of " + descriptor.getJavaClass().getSimpleName() + " is not one column");
    }

    private static DatabaseMapping mapping(ClassDescriptor descriptor, String attribute) {
        var mapping = descriptor.getObjectBuilder().getMappingForAttributeName(attribute);
        if (mapping == null) {
            throw new IllegalArgumentException(
                    "'" + attribute + "' of " + descriptor.getJavaClass().getSimpleName() + " is not mapped");
        }
        return mapping;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

package dev.plinth.persistenceruntime.search;

import java.util.Optional;
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
        return "item." + idName();
    }

    /** Its name alone. */
    String idName() {
        return quoted(idMapping().getField().getName());
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
    String matching(String attribute, String pattern) {
        return matching(attribute, pattern, "from %s part where part.%s = %s and ");
    }

    /**
     * The same for rows that are looked at one by one: the parts of each are read by their key. Behind the offset the
     * planner does not look for an index that finds all rows with such a text.
     */
    String matchingInOne(String attribute, String pattern) {
        return matching(attribute, pattern, "from (select * from %s part where part.%s = %s offset 0) part where ");
    }

    private String matching(String attribute, String pattern, String partsOfItem) {
        var like = " like " + folded(pattern);
        return parts(attribute)
                .map(parts -> {
                    var part = parts.getReferenceDescriptor();
                    var key = parts.getTargetForeignKeysToSourceKeys()
                            .keySet()
                            .iterator()
                            .next();
                    var column = direct(part, attribute.substring(attribute.indexOf('.') + 1))
                            .getField()
                            .getName();
                    return "exists (select "
                            + partsOfItem.formatted(quoted(part.getTableName()), quoted(key.getName()), id())
                            + folded("part." + quoted(column)) + like + ")";
                })
                .orElseGet(() -> folded(column(attribute)) + like);
    }

    /** The column of an attribute that is not one of the parts. */
    Optional<String> own(String attribute) {
        return parts(attribute).isPresent() ? Optional.empty() : Optional.of(column(attribute));
    }

    private Optional<OneToManyMapping> parts(String attribute) {
        int dot = attribute.indexOf('.');
        return dot > 0 && mapping(owner, attribute.substring(0, dot)) instanceof OneToManyMapping parts
                ? Optional.of(parts)
                : Optional.empty();
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

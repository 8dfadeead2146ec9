package dev.plinth.schematools.mapping;

import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.ManyToManyMapping;

/**
 * Names as {@link Naming#SPRING} has them, from a mapping that EclipseLink has read with all identifiers in quotes, so that
 * small and capital letters are those that Java has.
 */
final class SpringNames {
    /** Makes EclipseLink keep the letters of names. */
    static final String QUOTING = "dev/plinth/schematools/mapping/quoting.xml";

    /** What Hibernate takes of a sequence at a time unless told. */
    static final int USUAL_INCREMENT = 50;

    private SpringNames() {}

    /** The sequence of an entity whose mapping does not name one. */
    static String sequenceOf(ClassDescriptor entity) {
        return entity.getTables().get(0).getName() + "_SEQ";
    }

    /** Names the tables that join two after the attributes that own them, where the mapping does not name them. */
    static void nameJoinTables(AbstractSession session) {
        var joins = session.getDescriptors().values().stream()
                .distinct()
                .flatMap(owner -> owner.getMappings().stream())
                .filter(ManyToManyMapping.class::isInstance)
                .map(ManyToManyMapping.class::cast)
                .toList();
        var names = new TreeMap<String, String>();
        joins.stream().filter(join -> mappedBy(join).isEmpty()).forEach(join -> nameJoinTable(join, names));
        for (var join : joins) {
            mappedBy(join)
                    .map(attribute -> names.get(key(session.getDescriptor(join.getReferenceClass()), attribute)))
                    .ifPresent(name -> name(join, name));
        }
    }

    /** The attribute on the other side that owns the table; EclipseLink does not keep it. */
    private static Optional<String> mappedBy(ManyToManyMapping join) {
        return annotation(join, ManyToMany.class).map(ManyToMany::mappedBy).filter(attribute -> !attribute.isEmpty());
    }

    private static void nameJoinTable(ManyToManyMapping join, Map<String, String> names) {
        var owner = join.getDescriptor();
        var table = owner.getTables().get(0).getName();
        if (annotation(join, JoinTable.class)
                .filter(named -> !named.name().isEmpty())
                .isEmpty()) {
            var name = table + "_" + join.getAttributeName();
            names.put(key(owner, join.getAttributeName()), name);
            name(join, name);
        }
    }

    private static String key(ClassDescriptor owner, String attribute) {
        return owner.getJavaClassName() + "." + attribute;
    }

    private static void name(ManyToManyMapping join, String name) {
        var table = join.getRelationTable();
        table.setName(name);
        Stream.concat(join.getSourceRelationKeyFields().stream(), join.getTargetRelationKeyFields().stream())
                .forEach(field -> field.setTable(table));
    }

    private static <A extends Annotation> Optional<A> annotation(ManyToManyMapping join, Class<A> type) {
        var attribute = join.getAttributeName();
        var getter = "get" + attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return Stream.<Class<?>>iterate(
                        join.getDescriptor().getJavaClass(), Objects::nonNull, (Class<?> one) -> one.getSuperclass())
                .flatMap(one -> Stream.concat(
                        Stream.of(one.getDeclaredFields())
                                .filter(field -> field.getName().equals(attribute)),
                        Stream.of(one.getDeclaredMethods())
                                .filter(method -> method.getName().equals(getter))))
                .flatMap(member -> Stream.ofNullable(member.getAnnotation(type)))
                .findFirst();
    }

    static MappedSchema of(MappedSchema mapping) {
        return new MappedSchema(
                mapping.tables().stream().map(SpringNames::table).toList(),
                mapping.sequences().stream()
                        .map(sequence ->
                                new MappedSequence(sequence(sequence.name()), sequence.increment(), sequence.origin()))
                        .toList());
    }

    private static MappedTable table(MappedTable table) {
        return new MappedTable(
                name(table.name()),
                table.columns().stream()
                        .map(column -> column.called(name(column.name())))
                        .toList(),
                names(table.key()),
                names(table.rowKey()),
                table.inserts().stream()
                        .map(insert -> new MappedInsert(
                                insert.by(), new LinkedHashSet<>(names(List.copyOf(insert.columns())))))
                        .toList(),
                keys(table.foreignKeys()),
                keys(table.references()),
                table.uniqueKeys().stream().map(SpringNames::names).toList(),
                table.origin(),
                table.type());
    }

    private static List<MappedForeignKey> keys(List<MappedForeignKey> keys) {
        return keys.stream()
                .map(key -> new MappedForeignKey(names(key.columns()), name(key.target()), names(key.targetColumns())))
                .toList();
    }

    private static List<String> names(List<String> names) {
        return names.stream().map(SpringNames::name).toList();
    }

    /** EclipseLink puts no quotes around the name of a sequence. */
    private static String sequence(String name) {
        int dot = name.lastIndexOf('.');
        return name.contains("\"")
                ? name(name)
                : (dot < 0 ? "" : underscored(name.substring(0, dot)) + ".") + underscored(name.substring(dot + 1));
    }

    private static String name(String name) {
        return new SqlName(SqlName.of(name).parts().stream()
                        .map(SpringNames::underscored)
                        .toList())
                .toString();
    }

    /**
     * {@code firstName} as {@code first_name}, and with a digit as Hibernate 7 has it {@code line2Of} as {@code line2_of}; an
     * abbreviation such as {@code URL} stays one word.
     */
    static String underscored(String name) {
        var text = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at) == '.' ? '_' : name.charAt(at);
            if (at > 0
                    && at + 1 < name.length()
                    && isSmallOrDigit(name.charAt(at - 1))
                    && Character.isUpperCase(letter)
                    && isSmallOrDigit(name.charAt(at + 1))) {
                text.append('_');
            }
            text.append(letter);
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSmallOrDigit(char letter) {
        return Character.isLowerCase(letter) || Character.isDigit(letter);
    }
}

package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Questions to the schema that is there; names as SQL wants them.
 *
 * @param schema what the migrations make
 */
record Present(Schema schema) {
    private static final Pattern COLUMNS = Pattern.compile("[^(]*\\(([^()]*)\\)(.*)", Pattern.DOTALL);

    Optional<SchemaObject> table(String name) {
        return find(Kind.TABLE, null, name);
    }

    /** Whether a table or a view has that name. */
    boolean hasRelation(String name) {
        return Stream.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW)
                .anyMatch(kind -> find(kind, null, name).isPresent());
    }

    boolean hasSequence(String name) {
        return find(Kind.SEQUENCE, null, name).isPresent();
    }

    /** Whether an insert that says nothing of a column fails. */
    boolean mustBeGiven(String table, String column) {
        return aspect(table, column, "not null").isPresent()
                && Stream.of("default", "identity", "generated")
                        .allMatch(aspect -> aspect(table, column, aspect).isEmpty());
    }

    Optional<SchemaObject> column(String table, String column) {
        return find(Kind.COLUMN, table, table + "." + column);
    }

    private Optional<SchemaObject> find(Kind kind, @org.jspecify.annotations.Nullable String parent, String name) {
        return Optional.of(new SchemaObject(kind, parent, name))
                .filter(object -> schema.objects().containsKey(object));
    }

    /** The columns of a table, by their own names. */
    List<String> columns(String table) {
        return schema.of(Kind.COLUMN, table).map(Present::ownName).toList();
    }

    Optional<String> aspect(String table, String column, String aspect) {
        return column(table, column).flatMap(object -> schema.aspect(object, aspect));
    }

    /** The name of what belongs to a table, without the table's. */
    static String ownName(SchemaObject object) {
        return object.parent() == null
                ? object.name()
                : object.name().substring(object.parent().length() + 1);
    }

    /** Whether an index begins with these columns, of a constraint or on its own, for all rows. */
    boolean hasIndex(String table, List<String> columns) {
        return Stream.of(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.INDEX)
                .flatMap(kind -> schema.of(kind, table))
                .flatMap(object -> schema.aspect(object, "definition").stream())
                .map(COLUMNS::matcher)
                .filter(form -> form.matches() && !form.group(2).contains(" WHERE "))
                .map(form -> List.of(form.group(1).split(", ")))
                .anyMatch(indexed -> indexed.size() >= columns.size()
                        && indexed.subList(0, columns.size()).equals(columns));
    }

    /** Whether no two rows are alike in these columns. */
    boolean hasKey(String table, List<String> columns) {
        return Stream.of(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.INDEX)
                .flatMap(kind -> schema.of(kind, table))
                .flatMap(object -> schema.aspect(object, "definition").stream())
                .filter(definition -> definition.startsWith("PRIMARY")
                        || definition.regionMatches(true, 0, "unique", 0, "unique".length()))
                .map(COLUMNS::matcher)
                .filter(form -> form.matches() && !form.group(2).contains(" WHERE "))
                .anyMatch(form -> columns.containsAll(List.of(form.group(1).split(", "))));
    }

    /** Whether a foreign key goes from these columns to that table. */
    boolean hasForeignKey(String table, List<String> columns, String target) {
        var definition = "FOREIGN KEY (" + String.join(", ", columns) + ") REFERENCES " + target + "(";
        return schema.of(Kind.FOREIGN_KEY, table)
                .flatMap(object -> schema.aspect(object, "definition").stream())
                .anyMatch(found -> found.startsWith(definition));
    }

    boolean isPartitioned(String table) {
        return table(table)
                .flatMap(object -> schema.aspect(object, "partitions"))
                .isPresent();
    }
}

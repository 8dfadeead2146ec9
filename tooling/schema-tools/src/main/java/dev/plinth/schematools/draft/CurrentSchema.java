package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.ColumnCopy;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.ddl.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions to the schema that is there; names as SQL wants them.
 *
 * @param schema what the migrations make
 */
record CurrentSchema(Schema schema) {
    Optional<SchemaObject> table(String name) {
        return find(Kind.TABLE, null, name);
    }

    /** Whether a table or a view has that name. */
    boolean hasRelation(String name) {
        return Stream.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW)
                .anyMatch(kind -> find(kind, null, name).isPresent());
    }

    /** Whether there is a table, or a column behind its table's name. */
    boolean has(String name) {
        return hasRelation(name) || columnNamed(name).isPresent();
    }

    /** Whether an object of that kind has that name of its own, of whatever table. */
    boolean hasNamed(SchemaObject object) {
        return schema.objects().keySet().stream()
                .anyMatch(
                        other -> other.kind() == object.kind() && ownName(other).equals(ownName(object)));
    }

    /** The column of that name, which begins with its table's. */
    Optional<SchemaObject> columnNamed(String name) {
        return schema.objects().keySet().stream()
                .filter(object -> object.kind() == Kind.COLUMN && object.name().equals(name))
                .findFirst();
    }

    /** What makes it another schema than the one that is wanted. */
    List<Difference> lacking(CurrentSchema wanted) {
        return Difference.between(wanted.schema, schema);
    }

    /** The tables, by name. */
    List<String> tables() {
        return schema.objects().keySet().stream()
                .filter(object -> object.kind() == Kind.TABLE)
                .map(SchemaObject::name)
                .toList();
    }

    /** Whether an insert that says nothing of a column fails. */
    boolean mustBeGiven(String table, String column) {
        return aspect(table, column, "not null").isPresent()
                && !isFilled(table, column)
                && column(table, column)
                        .filter(object -> ColumnCopy.isOf(object, schema))
                        .isEmpty();
    }

    /** Whether the database makes a column's value where nobody gives one. */
    boolean isFilled(String table, String column) {
        return Stream.of("default", "identity", "generated")
                .anyMatch(aspect -> aspect(table, column, aspect).isPresent());
    }

    Optional<SchemaObject> column(String table, String column) {
        return find(Kind.COLUMN, table, table + "." + column);
    }

    private Optional<SchemaObject> find(Kind kind, @Nullable String parent, String name) {
        return Optional.of(new SchemaObject(kind, parent, name))
                .filter(object -> schema.objects().containsKey(object));
    }

    /** The columns of a table, by their own names. */
    List<String> columns(String table) {
        return schema.of(Kind.COLUMN, table).map(CurrentSchema::ownName).toList();
    }

    Optional<String> aspect(String table, String column, String aspect) {
        return column(table, column).flatMap(object -> schema.aspect(object, aspect));
    }

    /** The name of what belongs to a table, without the table's. */
    static String ownName(SchemaObject object) {
        return Sql.ownName(object);
    }
}

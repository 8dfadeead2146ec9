package dev.plinth.schematools.ddl;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import java.util.List;
import java.util.SortedMap;

/**
 * What makes one schema of another, as changes and as SQL. Statements name the schema nowhere, so that they run in one of any
 * name; they are without semicolons.
 *
 * @param from how it is
 * @param to how it is to be
 */
public record Ddl(Structure from, Structure to) {
    /**
     * The changes in an order in which they can be made.
     *
     * @throws SchemaProblem if what holds rows or values would have to be made anew, which nothing brings back
     */
    public List<Change> changes() {
        return Changes.between(from, to, ChangeOrder::byName);
    }

    /**
     * The same, with new tables behind those that they refer to, so that a table says its foreign keys itself; where tables refer
     * to each other in a circle, by name.
     */
    public List<Change> changesByReference() {
        return Changes.between(from, to, ChangeOrder::byReference);
    }

    /** How a new sequence, or the one of an identity, counts unless told: the aspects and forms that say it. */
    public static SortedMap<String, String> usualNumbering(String type, long increment) {
        return Numbering.usual(type, increment);
    }

    /** The statements of a change. */
    public List<String> statements(Change change) {
        var object = change.object();
        return switch (change.action()) {
            case DROP -> List.of(new Removal(from).of(object));
            case RELEASE ->
                Sql.isTable(object)
                        ? new Alteration(from, to).withoutParents(object)
                        : List.of(new ColumnAlteration(from, to).withoutDefault(object));
            case ALTER -> new Alteration(from, to).of(object, change.aspects());
            case CREATE -> new Creation(to).of(object);
        };
    }

    /** The statement that drops an object, or does nothing where it is not there. */
    public String removalIfThere(SchemaObject object) {
        return new Removal(from.has(object) ? from : to).ifThere(object);
    }

    /** The statement among those of a change that gives a column its new type. */
    public String retyping(SchemaObject column) {
        return new ColumnAlteration(from, to).retyping(column);
    }

    /** What makes a table with some of its constraints, and what is said of them afterwards. */
    public List<String> table(SchemaObject table, List<SchemaObject> constraints) {
        return new Creation(to).of(table, constraints);
    }

    /** Whether a constraint can be a part of the statement that makes its table. */
    public boolean isPartOfTable(SchemaObject constraint) {
        return Sql.isConstraint(constraint)
                && to.form(constraint, "only").isEmpty()
                && to.form(constraint, "domain").isEmpty()
                && to.form(constraint, "valid").isPresent();
    }

    /** The constraints that follow the making of a table at once, and can be said with it. */
    public List<SchemaObject> constraintsBehind(List<Change> changes, int place) {
        var table = changes.get(place).object();
        return changes.subList(place + 1, changes.size()).stream()
                .takeWhile(change -> change.action() == Change.Action.CREATE
                        && table.name().equals(change.object().parent())
                        && isPartOfTable(change.object()))
                .map(Change::object)
                .toList();
    }

    /** What is said of an object once it is there. */
    public List<String> afterwards(SchemaObject object) {
        return new Creation(to).afterwards(object);
    }

    /** The statement that makes a constraint. */
    public String constraint(SchemaObject constraint) {
        return new Creation(to).constraint(constraint);
    }

    /** The statement that makes an index, under another name, while the table is written. */
    public String indexBesides(SchemaObject index, String name) {
        return new Creation(to).index(index, name, true);
    }

    /** The statement that makes a key of a unique index of its name. */
    public String keyByIndex(SchemaObject key) {
        return "alter table " + key.parent() + " add constraint " + Sql.ownName(key)
                + (key.kind() == Kind.PRIMARY_KEY ? " primary key" : " unique") + " using index " + Sql.ownName(key)
                + to.form(key, "deferral").map(deferral -> " " + deferral).orElse("");
    }

    /** The statement that adds a column whether or not a value is given. */
    public String columnWithoutNotNull(SchemaObject column) {
        return new Creation(to).column(column, false);
    }

    /** The kind of an object in the words of SQL. */
    public static String word(SchemaObject object) {
        return Sql.word(object.kind());
    }
}

package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;

/**
 * The statement that drops an object.
 *
 * @param from where it is
 */
record Removal(Structure from) {
    String of(SchemaObject object) {
        var head = from.head(object);
        var own = Sql.ownName(object);
        if (object.kind() == Kind.GRANT) {
            return new Privileges(from).revokeAll(object);
        }
        if (object.kind() == Kind.COLUMN) {
            return head.kind() == Kind.COMPOSITE_TYPE
                    ? "alter type " + head.name() + " drop attribute " + own
                    : alterTable(head) + " drop column " + own;
        }
        if (Sql.isConstraint(object)) {
            return (head.kind() == Kind.DOMAIN ? "alter domain " + head.name() : alterTable(head)) + " drop constraint "
                    + own;
        }
        return "drop " + Sql.called(object, false);
    }

    /** On an empty schema, versioned scripts run before what they would drop is there. */
    String ifThere(SchemaObject object) {
        var called = Sql.called(object, false);
        var word = Sql.word(object.kind());
        return "drop " + word + " if exists" + called.substring(word.length());
    }

    private static String alterTable(SchemaObject table) {
        return "alter " + Sql.word(table.kind()) + " " + table.name();
    }
}

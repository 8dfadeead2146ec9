package dev.plinth.schematools.snapshot;

import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.ddl.Change;
import dev.plinth.schematools.ddl.Change.Action;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.ddl.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Changes of a schema as a text that people read and a server runs. */
public final class SchemaText {
    private SchemaText() {}

    /**
     * Each object under its name, a table with those of its constraints that come next.
     *
     * @param changes some of the change from one schema to the other, in their order
     */
    public static String of(Ddl ddl, List<Change> changes) {
        var text = new StringBuilder();
        var written = new HashSet<SchemaObject>();
        SchemaObject last = null;
        for (int i = 0; i < changes.size(); i++) {
            var object = changes.get(i).object();
            if (changes.get(i).action() == Action.CREATE && !written.add(object)) {
                continue;
            }
            var statements = new ArrayList<String>();
            ddl.to()
                    .form(object, "schema")
                    .ifPresent(schema -> statements.add("create schema if not exists " + schema));
            if (Sql.isTable(object) && changes.get(i).action() == Action.CREATE) {
                var constraints = ddl.constraintsBehind(changes, i);
                written.addAll(constraints);
                statements.addAll(ddl.table(object, constraints));
            } else {
                statements.addAll(ddl.statements(changes.get(i)));
            }
            var head = ddl.to().head(object);
            if (!head.equals(last) && !statements.isEmpty()) {
                text.append("\n-- ").append(head).append('\n');
                last = head;
            }
            statements.forEach(sql -> append(sql, text));
        }
        return text.toString();
    }

    /** All changes, one after the other. */
    public static String plain(Ddl ddl) {
        var text = new StringBuilder();
        ddl.changes().forEach(change -> ddl.statements(change).forEach(sql -> append(sql, text)));
        return text.toString();
    }

    private static void append(String statement, StringBuilder text) {
        text.append(CarriageReturns.escaped(statement)).append(";\n");
    }
}

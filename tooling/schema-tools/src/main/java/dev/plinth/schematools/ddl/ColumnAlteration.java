package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.catalog.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make another of a column, in the order in which PostgreSQL takes them: what hinders a new type goes
 * before, and what needs it comes behind.
 *
 * @param from the schema where it is
 * @param to the schema with what it is to be
 */
record ColumnAlteration(Structure from, Structure to) {
    private static final List<String> SIMPLE = List.of("storage", "compression", "statistics", "options");

    List<String> of(SchemaObject column, Set<String> aspects) {
        var statements = new ArrayList<String>();
        if (from.head(column).kind() == Kind.COMPOSITE_TYPE || to.head(column).kind() == Kind.COMPOSITE_TYPE) {
            if (aspects.contains("type") || aspects.contains("collation")) {
                statements.add("alter type " + column.parent() + " alter attribute " + Sql.ownName(column) + " type "
                        + to(column, "type") + collation(column));
            }
            return statements;
        }
        var alter = alterColumn(column);
        var retyped = aspects.contains("type") || aspects.contains("collation");
        var identityGoes = aspects.contains("identity") && to(column, "identity") == null;
        if (aspects.contains("declared")) {
            statements.addAll(declared(column));
        }
        if (aspects.contains("generated") && to(column, "generated") == null) {
            statements.add(alter + "drop expression");
        }
        if (from(column, "default") != null
                && !retyped
                && aspects.contains("default")
                && to(column, "default") == null) {
            statements.add(alter + "drop default");
        }
        if (aspects.contains("not null") && from(column, "not null") != null && isOtherNotNull(column)) {
            statements.add(alter + "drop not null");
        }
        if (retyped) {
            statements.add(retyping(column));
        }
        if (aspects.contains("not null") && to(column, "not null") != null) {
            statements.addAll(notNull(column));
        }
        if (aspects.contains("identity") && to(column, "identity") != null) {
            statements.addAll(identity(column));
        } else if (aspects.contains("identity sequence") && to(column, "identity") != null) {
            numbering(column, statements);
        }
        var byDefault = to(column, "default");
        if (byDefault != null && (retyped ? from(column, "default") == null : aspects.contains("default"))) {
            statements.add(alter + "set default " + byDefault);
            if (identityGoes) {
                to.defaultNeeds(column).stream()
                        .filter(need -> need.kind() == Kind.SEQUENCE && !from.has(need))
                        .forEach(sequence -> statements.add(behindWhatIsThere(
                                column, Numbering.ofSequence(to, sequence), Sql.literal(sequence.name()))));
            }
        }
        for (var aspect : SIMPLE) {
            if (aspects.contains(aspect) && (from(column, aspect) != null || to(column, aspect) != null)) {
                simple(column, aspect, alter, statements);
            }
        }
        return statements;
    }

    /** Lets a table declare what it inherits: a parent that loses its column, and that alone, leaves it to the table. */
    private List<String> declared(SchemaObject column) {
        var own = Sql.ownName(column);
        var table = "alter table " + column.parent();
        var parent = SqlIdentifier.joined(Stream.of(String.valueOf(column.parent()), "declares", own));
        var collation = from(column, "collation");
        return List.of(
                "create table " + parent + " (" + own + " " + from(column, "type")
                        + (collation == null ? "" : " collate " + collation)
                        + from.form(column, "generation")
                                .map(kind -> " generated always as (null) " + kind)
                                .orElse("")
                        + ")",
                table + " inherit " + parent,
                "alter table only " + parent + " drop column " + own,
                table + " no inherit " + parent,
                "drop table " + parent);
    }

    private void simple(SchemaObject column, String aspect, String alter, List<String> statements) {
        var value = to(column, aspect);
        switch (aspect) {
            case "storage" -> statements.add(alter + "set storage " + Objects.requireNonNullElse(value, "default"));
            case "compression" ->
                statements.add(alter + "set compression " + Objects.requireNonNullElse(value, "default"));
            case "statistics" -> statements.add(alter + "set statistics " + Objects.requireNonNullElse(value, "-1"));
            case "options" -> new Alteration(from, to).options(column, alter, statements);
            default -> {}
        }
    }

    private boolean isOtherNotNull(SchemaObject column) {
        return to(column, "not null") == null
                || !to.form(column, "not null").equals(from.form(column, "not null"))
                || to.form(column, "not null is valid").isPresent();
    }

    /** Gives a column its type and collation, with its values turned into that, and never without a default meanwhile. */
    String retyping(SchemaObject column) {
        var type = "type " + to(column, "type") + collation(column) + using(column);
        if (from(column, "default") == null) {
            return alterColumn(column) + type;
        }
        var further = ", alter column " + Sql.ownName(column) + " ";
        var byDefault = to(column, "default");
        return alterColumn(column) + "drop default" + further + type
                + (byDefault == null ? "" : further + "set default " + byDefault);
    }

    /** That a column must be given, under its name. */
    private List<String> notNull(SchemaObject column) {
        var valid = to.form(column, "not null is valid").isEmpty();
        var name = to.form(column, "not null constraint");
        var inheritance = to.form(column, "not null inheritance");
        return valid && name.isEmpty() && inheritance.isEmpty()
                ? List.of(alterColumn(column) + "set not null")
                : List.of("alter table " + column.parent() + " add "
                        + name.map(own -> "constraint " + own + " ").orElse("") + "not null " + Sql.ownName(column)
                        + inheritance.map(no -> " " + no).orElse("") + (valid ? "" : " not valid"));
    }

    private String using(SchemaObject column) {
        var own = Sql.ownName(column);
        var written = Stream.of(from, to)
                .flatMap(side -> side.form(column, "written as").stream())
                .findFirst();
        return " using " + own + written.map(text -> "::" + text).orElse("") + "::" + to(column, "type");
    }

    private String collation(SchemaObject column) {
        var collation = to(column, "collation");
        return collation == null ? "" : " collate " + collation;
    }

    private List<String> identity(SchemaObject column) {
        var alter = alterColumn(column);
        if (from(column, "identity") != null) {
            var statements = new ArrayList<>(List.of(alter + "set generated " + to(column, "identity")));
            numbering(column, statements);
            return statements;
        }
        var options = Stream.concat(
                        to.form(column, "sequence name").map(name -> "sequence name " + name).stream(),
                        Numbering.ofIdentity(to, column).unusual())
                .collect(Collectors.joining(" "));
        return List.of(
                alter + "add generated " + to(column, "identity") + " as identity"
                        + (options.isEmpty() ? "" : " (" + options + ")"),
                behindWhatIsThere(
                        column,
                        Numbering.ofIdentity(to, column),
                        "pg_get_serial_sequence(" + Sql.literal(column.parent()) + ", "
                                + Sql.literal(SqlIdentifier.kept(Sql.ownName(column))) + ")"));
    }

    /** Numbers go on behind those that rows have. */
    private static String behindWhatIsThere(SchemaObject column, Numbering numbering, String sequence) {
        var own = Sql.ownName(column);
        var next = numbering.increment() > 0 ? "greatest(max(" + own + ") + " : "least(min(" + own + ") + ";
        return "select setval(" + sequence + ", " + next + numbering.increment() + ", " + numbering.start()
                + "), false) from " + column.parent();
    }

    private void numbering(SchemaObject column, List<String> statements) {
        if (!from.has(column) || from(column, "identity") == null) {
            return;
        }
        var name = from.form(column, "sequence").orElseThrow();
        if (!from.form(column, "sequence name").equals(to.form(column, "sequence name"))) {
            statements.add("alter sequence " + name + " rename to "
                    + to.form(column, "sequence").orElseThrow());
            name = to.form(column, "sequence").orElseThrow();
        }
        var before = Numbering.ofIdentity(from, column);
        var after = Numbering.ofIdentity(to, column);
        var changes = after.changedFrom(before).map(change -> "set " + change).collect(Collectors.joining(" "));
        if (!changes.isEmpty()) {
            after.within(name, before).ifPresent(statements::add);
            statements.add(alterColumn(column) + changes);
        }
    }

    /** What makes a column let go of what its default needs, or of its own sequence. */
    String withoutDefault(SchemaObject column) {
        return alterColumn(column) + (from(column, "identity") == null ? "drop default" : "drop identity");
    }

    private String alterColumn(SchemaObject column) {
        var head = to.has(column) ? to.head(column) : from.head(column);
        return "alter " + Sql.word(head.kind()) + " " + column.parent() + " alter column " + Sql.ownName(column) + " ";
    }

    private @Nullable String from(SchemaObject object, String aspect) {
        return from.aspect(object, aspect);
    }

    private @Nullable String to(SchemaObject object, String aspect) {
        return to.aspect(object, aspect);
    }
}

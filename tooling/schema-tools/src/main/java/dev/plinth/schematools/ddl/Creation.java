package dev.plinth.schematools.ddl;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that make an object.
 *
 * @param to the schema that has it
 */
record Creation(Structure to) {
    /** What a statement that makes something cannot say, and another one says afterwards. */
    private static final Map<Kind, Set<String>> AFTERWARDS = Map.of(
            Kind.COLUMN, Set.of("storage", "statistics", "options", "comment"),
            Kind.TABLE, Set.of("row security", "row security for the owner", "replica identity", "comment"),
            Kind.INDEX, Set.of("tablespace", "clustered on", "replica identity", "statistics", "comment"),
            Kind.SEQUENCE, Set.of("comment"));

    private static final Set<String> OTHERWISE = Set.of(
            "comment",
            "comment on the index",
            "fires",
            "target",
            "options",
            "tablespace",
            "clustered on",
            "replica identity");

    private static final Set<String> OF_VIEWS = Set.of("comment", "fires", "target");

    private static final Set<String> OF_VIEW_COLUMNS = Set.of("comment", "default");

    /** The statements, with what has to be said afterwards; parts of the object that stand alone are none of them. */
    List<String> of(SchemaObject object) {
        var statements = new ArrayList<>(itself(object));
        statements.addAll(withoutEveryone(object));
        statements.addAll(afterwards(object));
        return statements;
    }

    /** The table with some of its constraints inside. */
    List<String> of(SchemaObject table, List<SchemaObject> constraints) {
        var statements = new ArrayList<>(List.of(table(table, constraints)));
        statements.addAll(afterwards(table));
        constraints.forEach(constraint -> statements.addAll(afterwards(constraint)));
        return statements;
    }

    List<String> afterwards(SchemaObject object) {
        var alteration = new Alteration(Structure.empty(to.schema().name()), to);
        var statements = new ArrayList<>(alteration.of(object, later(object)));
        if (object.parent() == null) {
            for (var column : to.columns(object)) {
                var later = new TreeSet<>(Sql.isView(object) ? OF_VIEW_COLUMNS : later(column));
                statements.addAll(alteration.of(column, later));
                if (Sql.isTable(object) && isUnvalidated(column)) {
                    statements.addAll(alteration.of(column, Set.of("not null")));
                }
            }
        }
        return statements;
    }

    /** Revokes what PostgreSQL grants to everyone on a new object, if the schema has no such grant. */
    private List<String> withoutEveryone(SchemaObject object) {
        var target = Making.GIVEN_TO_EVERYONE.get(object.kind());
        return target == null
                        || to.parts(object)
                                .anyMatch(part -> part.kind() == Kind.GRANT && new Privileges(to).isOfEveryone(part))
                ? List.of()
                : List.of("revoke all on " + target + " " + object.name() + " from public");
    }

    private Set<String> later(SchemaObject object) {
        return switch (object.kind()) {
            case VIEW, MATERIALIZED_VIEW -> OF_VIEWS;
            case TEXT_SEARCH_CONFIGURATION, OPERATOR_FAMILY ->
                to.schema()
                        .objects()
                        .getOrDefault(object, Collections.emptySortedMap())
                        .keySet();
            default -> AFTERWARDS.getOrDefault(object.kind(), OTHERWISE);
        };
    }

    private boolean isUnvalidated(SchemaObject column) {
        return to.form(column, "not null is valid").isPresent();
    }

    /** The statement that makes it, or makes another of it, without what is said afterwards. */
    List<String> itself(SchemaObject object) {
        var name = object.name();
        return switch (object.kind()) {
            case SCHEMA ->
                to.aspect(object, "usage by everyone") == null
                        ? List.of()
                        : List.of(Sql.inSchema("revoke usage on schema %I from public"));
            case EXTENSION ->
                List.of("create extension if not exists " + name
                        + to.form(object, "schema")
                                .map(schema -> " schema " + schema)
                                .orElse(""));
            case ENUM ->
                List.of("create type " + name + " as enum ("
                        + String.join(", ", to.forms(object, "value").values()) + ")");
            case DOMAIN ->
                List.of("create domain " + name + " as " + to.aspect(object, "type")
                        + aspect(object, "collation", " collate ")
                        + aspect(object, "default", " default ")
                        + to.form(object, "not null").map(given -> " " + given).orElse(""));
            case COMPOSITE_TYPE -> List.of("create type " + name + " as (" + attributes(object) + ")");
            case RANGE_TYPE -> List.of("create type " + name + " as range (" + form(object, "attributes") + ")");
            case BASE_TYPE ->
                throw new SchemaProblem(object + " is made of functions in C; write its migration by hand");
            case SEQUENCE -> List.of(sequence(object));
            case TABLE, FOREIGN_TABLE -> List.of(table(object, List.of()));
            case COLUMN -> List.of(column(object, true));
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION -> List.of(constraint(object));
            case INDEX -> List.of(index(object, object.name(), false));
            case STATISTICS -> List.of("create statistics " + name + form(object, "rest"));
            case FUNCTION, PROCEDURE ->
                List.of("create or replace " + Sql.word(object.kind()) + " " + form(object, "name")
                        + form(object, "rest"));
            case AGGREGATE -> List.of("create or replace aggregate " + form(object, "rest"));
            case COLLATION, TEXT_SEARCH_DICTIONARY ->
                List.of("create " + Sql.word(object.kind()) + " " + name + " (" + to.aspect(object, "definition")
                        + ")");
            case TEXT_SEARCH_CONFIGURATION ->
                List.of("create text search configuration " + name + " (parser = " + to.aspect(object, "parser") + ")");
            case OPERATOR ->
                List.of("create operator " + form(object, "name") + " (" + to.aspect(object, "definition") + ")");
            case OPERATOR_FAMILY -> List.of("create operator family " + name);
            case OPERATOR_CLASS ->
                List.of("create operator class " + form(object, "name") + " " + to.aspect(object, "definition"));
            case CAST -> List.of("create cast " + name + " " + to.aspect(object, "definition"));
            case VIEW -> List.of("create or replace view " + name + options(object) + " as\n" + form(object, "query"));
            case MATERIALIZED_VIEW ->
                List.of("create materialized view " + name + aspect(object, "access method", " using ")
                        + options(object) + aspect(object, "tablespace", " tablespace ") + " as\n"
                        + form(object, "query"));
            case TRIGGER ->
                to.form(object, "inherited").isPresent()
                        ? List.of()
                        : List.of(String.valueOf(to.aspect(object, "definition")));
            case RULE -> List.of(withoutSemicolon(String.valueOf(to.aspect(object, "definition"))));
            case POLICY -> List.of(policy(object));
            case GRANT -> new Privileges(to).grant(object);
        };
    }

    private static String withoutSemicolon(String rule) {
        return rule.endsWith(";") ? rule.substring(0, rule.length() - 1) : rule;
    }

    private String attributes(SchemaObject type) {
        return to.columns(type).stream()
                .map(attribute -> Sql.ownName(attribute) + " " + to.aspect(attribute, "type")
                        + aspect(attribute, "collation", " collate "))
                .collect(Collectors.joining(", "));
    }

    private String sequence(SchemaObject sequence) {
        return "create " + ("unlogged".equals(to.aspect(sequence, "persistence")) ? "unlogged " : "") + "sequence "
                + sequence.name() + " as " + to.aspect(sequence, "type")
                + Numbering.ofSequence(to, sequence)
                        .unusual()
                        .map(option -> " " + option)
                        .collect(Collectors.joining());
    }

    private String table(SchemaObject table, List<SchemaObject> constraints) {
        var bounds = to.aspect(table, "bounds");
        var parents = to.forms(table, "parent").values();
        var text = "create "
                + ("unlogged".equals(to.aspect(table, "persistence")) ? "unlogged " : "")
                + Sql.word(table.kind()) + " " + table.name();
        if (bounds == null) {
            var of = to.aspect(table, "type");
            var lines = Stream.concat(
                            of == null
                                    ? to.columns(table).stream()
                                            .filter(column ->
                                                    to.form(column, "inherited").isEmpty())
                                            .map(column -> definition(column, true))
                                    : Stream.empty(),
                            constraints.stream().map(this::named))
                    .toList();
            text += (of == null ? "" : " of " + of)
                    + (lines.isEmpty() ? of == null ? " ()" : "" : " (\n    " + String.join(",\n    ", lines) + "\n)")
                    + (parents.isEmpty() ? "" : " inherits (" + String.join(", ", parents) + ")");
        } else {
            var lines = constraints.stream().map(this::named).toList();
            text += " partition of " + parents.iterator().next()
                    + (lines.isEmpty() ? "" : " (\n    " + String.join(",\n    ", lines) + "\n)")
                    + " " + Sql.bounds(bounds);
        }
        return text
                + aspect(table, "partitions", " partition by ")
                + aspect(table, "access method", " using ")
                + aspect(table, "server", " server ")
                + to.form(table, "foreign options")
                        .map(options -> " options (" + options + ")")
                        .orElse("")
                + options(table)
                + aspect(table, "tablespace", " tablespace ");
    }

    private String options(SchemaObject object) {
        return to.form(object, "options")
                .map(options -> " with (" + options + ")")
                .orElse("");
    }

    /** A column that an existing table, or an attribute that an existing type gets. */
    String column(SchemaObject column, boolean withNotNull) {
        var head = to.head(column);
        return head.kind() == Kind.COMPOSITE_TYPE
                ? "alter type " + head.name() + " add attribute " + Sql.ownName(column) + " "
                        + to.aspect(column, "type") + aspect(column, "collation", " collate ")
                : "alter " + Sql.word(head.kind()) + " " + head.name() + " add column "
                        + definition(column, withNotNull);
    }

    private String definition(SchemaObject column, boolean withNotNull) {
        var identity = to.aspect(column, "identity");
        return Sql.ownName(column) + " " + to.aspect(column, "type")
                + aspect(column, "collation", " collate ")
                + aspect(column, "compression", " compression ")
                + to.form(column, "foreign options")
                        .map(options -> " options (" + options + ")")
                        .orElse("")
                + to.form(column, "generated")
                        .map(expression -> " generated always as (" + expression + ") " + form(column, "generation"))
                        .orElse("")
                + (identity == null ? "" : " generated " + identity + " as identity" + numbering(column))
                + aspect(column, "default", " default ")
                + (withNotNull && !isUnvalidated(column) && identity == null
                        ? to.form(column, "not null").map(given -> " " + given).orElse("")
                        : withNotNull && identity != null ? namedNotNull(column) : "");
    }

    /** An identity is never null; that is said only where it has a name. */
    private String namedNotNull(SchemaObject column) {
        return to.form(column, "not null constraint").isPresent() ? " " + form(column, "not null") : "";
    }

    private String numbering(SchemaObject column) {
        var options = Stream.concat(
                        to.form(column, "sequence name").map(name -> "sequence name " + name).stream(),
                        Numbering.ofIdentity(to, column).unusual())
                .collect(Collectors.joining(" "));
        return options.isEmpty() ? "" : " (" + options + ")";
    }

    /** A constraint as a statement of its own. */
    String constraint(SchemaObject constraint) {
        var head = to.head(constraint);
        return head.kind() == Kind.DOMAIN
                ? "alter domain " + head.name() + " add " + named(constraint)
                : "alter " + Sql.word(head.kind())
                        + to.form(constraint, "only").map(only -> " only").orElse("") + " " + head.name() + " add "
                        + named(constraint);
    }

    private String named(SchemaObject constraint) {
        return "constraint " + Sql.ownName(constraint) + " " + to.aspect(constraint, "definition");
    }

    /** An index, built beside what goes on if that is wanted. */
    String index(SchemaObject index, String name, boolean concurrently) {
        return "create " + to.form(index, "unique").map(unique -> "unique ").orElse("") + "index "
                + (concurrently ? "concurrently if not exists " : "") + name + " on "
                + to.form(index, "only").map(only -> "only ").orElse("") + index.parent() + " "
                + form(index, "body");
    }

    private String policy(SchemaObject policy) {
        return "create policy " + Sql.ownName(policy) + " on " + policy.parent() + aspect(policy, "kind", " as ")
                + " for "
                + to.aspect(policy, "command") + " to " + to.aspect(policy, "roles")
                + (to.aspect(policy, "using") == null ? "" : " using (" + to.aspect(policy, "using") + ")")
                + (to.aspect(policy, "with check") == null
                        ? ""
                        : " with check (" + to.aspect(policy, "with check") + ")");
    }

    private String aspect(SchemaObject object, String aspect, String before) {
        var value = to.aspect(object, aspect);
        return value == null ? "" : before + value;
    }

    private String form(SchemaObject object, String name) {
        return to.form(object, name)
                .orElseThrow(() -> new SchemaProblem(object + " cannot be written in SQL; write it by hand"));
    }
}

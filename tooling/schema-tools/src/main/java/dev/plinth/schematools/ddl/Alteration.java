package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.catalog.Structure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make another of an object that stays. What they do not know how to change stays as it is, and is found
 * when the schemas are compared afterwards.
 *
 * @param from how it is
 * @param to how it is to be
 */
record Alteration(Structure from, Structure to) {
    private static final Map<String, String> FIRES =
            Map.of("never", "disable", "on a replica", "enable replica", "always", "enable always");

    private static final String MAPPING = "mapping of ";

    private static final Set<String> OF_FUNCTIONS = Set.of(
            "body",
            "cost",
            "file",
            "language",
            "leakproof",
            "parallel",
            "rows",
            "security",
            "settings",
            "strict",
            "support",
            "volatility",
            "window");

    private static final Set<String> OF_SEQUENCES =
            Set.of("type", "start", "increment", "minvalue", "maxvalue", "cache", "cycle");

    List<String> of(SchemaObject object, Set<String> aspects) {
        var statements = new ArrayList<String>();
        switch (object.kind()) {
            case COLUMN -> statements.addAll(new ColumnAlteration(from, to).of(object, aspects));
            case TABLE, FOREIGN_TABLE -> table(object, aspects, statements);
            case VIEW, MATERIALIZED_VIEW -> view(object, aspects, statements);
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION -> constraint(object, aspects, statements);
            case INDEX -> index(object, object.name(), aspects, statements);
            case SEQUENCE -> sequence(object, aspects, statements);
            case ENUM -> values(object, aspects, statements);
            case DOMAIN -> domain(object, aspects, statements);
            case FUNCTION, PROCEDURE -> function(object, aspects, statements);
            case TRIGGER, RULE -> fires(object, aspects, statements);
            case POLICY -> policy(object, aspects, statements);
            case OPERATOR_FAMILY -> {
                if (aspects.contains("members")) {
                    statements.add("alter operator family " + object.name() + " add " + to(object, "members"));
                }
            }
            case TEXT_SEARCH_CONFIGURATION -> mappings(object, aspects, statements);
            case STATISTICS -> {
                if (aspects.contains("target") && isSaid(object, "target")) {
                    statements.add("alter statistics " + object.name() + " set statistics "
                            + Objects.requireNonNullElse(to(object, "target"), "-1"));
                }
            }
            case GRANT -> {
                if (aspects.contains("privileges")) {
                    statements.addAll(new Privileges(to).change(object, from));
                }
            }
            default -> {}
        }
        if (aspects.contains("comment") && isSaid(object, "comment")) {
            statements.add(comment(object));
        }
        return statements;
    }

    /** What makes a partition a table of its own, or takes a table from parents that it is not to have. */
    List<String> withoutParents(SchemaObject table) {
        var detached = from.aspect(table, "bounds") != null;
        var kept = keptParents(table);
        return from.forms(table, "parent").values().stream()
                .filter(parent -> !kept.contains(parent))
                .map(parent -> detached
                        ? "alter table " + parent + " detach partition " + table.name()
                        : "alter table " + table.name() + " no inherit " + parent)
                .toList();
    }

    private void table(SchemaObject table, Set<String> aspects, List<String> statements) {
        var alter = "alter " + Sql.word(table.kind()) + " " + table.name() + " ";
        if (aspects.contains("bounds") || aspects.contains("parents")) {
            attach(table, statements);
        }
        if (aspects.contains("type") && isSaid(table, "type")) {
            var type = to(table, "type");
            statements.add(alter + (type == null ? "not of" : "of " + type));
        }
        if (aspects.contains("persistence") && isSaid(table, "persistence")) {
            statements.add(alter + "set " + Objects.requireNonNullElse(to(table, "persistence"), "logged"));
        }
        if (aspects.contains("options")) {
            options(table, alter, statements);
        }
        if (aspects.contains("row security") && isSaid(table, "row security")) {
            statements.add(alter + (to(table, "row security") == null ? "disable" : "enable") + " row level security");
        }
        if (aspects.contains("row security for the owner") && isSaid(table, "row security for the owner")) {
            statements.add(alter + (to(table, "row security for the owner") == null ? "no force" : "force")
                    + " row level security");
        }
        var replicas = to(table, "replica identity");
        if (aspects.contains("replica identity") && isSaid(table, "replica identity") && !"an index".equals(replicas)) {
            statements.add(alter + "replica identity " + Objects.requireNonNullElse(replicas, "default"));
        }
    }

    private void attach(SchemaObject table, List<String> statements) {
        var bounds = to(table, "bounds");
        var kept = keptParents(table);
        to.forms(table, "parent").values().stream()
                .filter(parent -> !kept.contains(parent))
                .map(parent -> bounds == null
                        ? "alter table " + table.name() + " inherit " + parent
                        : "alter table " + parent + " attach partition " + table.name() + " " + Sql.bounds(bounds))
                .forEach(statements::add);
    }

    /** The parents that a table need not leave: a new one stands behind all others, and what a table leaves it has to declare. */
    private List<String> keptParents(SchemaObject table) {
        var kept = new ArrayList<String>();
        if (from(table, "bounds") == null && to(table, "bounds") == null) {
            var wanted = List.copyOf(to.forms(table, "parent").values());
            from.forms(table, "parent").values().stream()
                    .filter(parent -> kept.size() < wanted.size() && parent.equals(wanted.get(kept.size())))
                    .forEach(kept::add);
        }
        return kept;
    }

    private void view(SchemaObject view, Set<String> aspects, List<String> statements) {
        var alter = "alter " + Sql.word(view.kind()) + " " + view.name() + " ";
        if (aspects.contains("query")) {
            statements.addAll(new Creation(to).of(view));
        }
        if (aspects.contains("options")) {
            options(view, alter, statements);
        }
    }

    void options(SchemaObject object, String alter, List<String> statements) {
        var gone = new HashSet<>(names(from, object));
        gone.removeAll(names(to, object));
        if (!gone.isEmpty()) {
            statements.add(alter + "reset (" + gone.stream().sorted().collect(Collectors.joining(", ")) + ")");
        }
        to.form(object, "options").ifPresent(options -> statements.add(alter + "set (" + options + ")"));
    }

    private static List<String> names(Structure in, SchemaObject object) {
        return in.form(object, "option names")
                .map(names -> SqlIdentifier.listed(names))
                .orElse(List.of());
    }

    private void constraint(SchemaObject constraint, Set<String> aspects, List<String> statements) {
        var ofDomain = to.form(constraint, "domain").isPresent();
        var owner = ofDomain ? "domain " : "table ";
        if (aspects.contains("definition")) {
            statements.add("alter " + owner + constraint.parent() + " validate constraint " + Sql.ownName(constraint));
        }
        to.form(constraint, "index").ifPresent(index -> index(constraint, index, aspects, statements));
        if (aspects.contains("comment on the index") && isSaid(constraint, "comment on the index")) {
            statements.add("comment on index " + to.form(constraint, "index").orElseThrow() + " is "
                    + Sql.literal(to(constraint, "comment on the index")));
        }
    }

    /** What is said of an index, or of that of a constraint. */
    private void index(SchemaObject object, String index, Set<String> aspects, List<String> statements) {
        var table = "alter table " + object.parent() + " ";
        if (aspects.contains("options")) {
            options(object, "alter index " + index + " ", statements);
        }
        if (aspects.contains("tablespace") && isSaid(object, "tablespace")) {
            statements.add("alter index " + index + " set tablespace "
                    + Objects.requireNonNullElse(to(object, "tablespace"), "pg_default"));
        }
        if (aspects.contains("clustered on") && isSaid(object, "clustered on")) {
            statements.add(
                    table + (to(object, "clustered on") == null ? "set without cluster" : "cluster on " + index));
        }
        if (aspects.contains("replica identity") && to(object, "replica identity") != null) {
            statements.add(table + "replica identity using index " + index);
        }
        if (aspects.contains("statistics") && isSaid(object, "statistics")) {
            var targets = to.forms(object, "statistics of");
            from.forms(object, "statistics of").keySet().stream()
                    .filter(column -> !targets.containsKey(column))
                    .forEach(column ->
                            statements.add("alter index " + index + " alter column " + column + " set statistics -1"));
            targets.forEach((column, target) ->
                    statements.add("alter index " + index + " alter column " + column + " set statistics " + target));
        }
    }

    private void sequence(SchemaObject sequence, Set<String> aspects, List<String> statements) {
        var alter = "alter sequence " + sequence.name() + " ";
        if (from.has(sequence) && aspects.stream().anyMatch(OF_SEQUENCES::contains)) {
            var before = Numbering.ofSequence(from, sequence);
            var after = Numbering.ofSequence(to, sequence);
            after.within(sequence.name(), before).ifPresent(statements::add);
            statements.add(alter
                    + (aspects.contains("type") ? "as " + after.type() + " " : "")
                    + after.changedFrom(before).collect(Collectors.joining(" ")));
        }
        if (aspects.contains("persistence") && isSaid(sequence, "persistence")) {
            statements.add(alter + "set " + Objects.requireNonNullElse(to(sequence, "persistence"), "logged"));
        }
        if (aspects.contains("owned by") && isSaid(sequence, "owned by")) {
            statements.add(alter + "owned by " + Objects.requireNonNullElse(to(sequence, "owned by"), "none"));
        }
    }

    /** New values of an enum, each behind the one that is before it. */
    private void values(SchemaObject type, Set<String> aspects, List<String> statements) {
        if (!aspects.contains("values")) {
            return;
        }
        var before = List.copyOf(from.forms(type, "value").values());
        var after = to.forms(type, "value").values();
        String last = null;
        for (var value : after) {
            if (!before.contains(value)) {
                statements.add("alter type " + type.name() + " add value if not exists " + value
                        + (last != null ? " after " + last : before.isEmpty() ? "" : " before " + before.get(0)));
            }
            last = value;
        }
    }

    private void domain(SchemaObject domain, Set<String> aspects, List<String> statements) {
        var alter = "alter domain " + domain.name() + " ";
        if (aspects.contains("default")) {
            var value = to(domain, "default");
            statements.add(alter + (value == null ? "drop default" : "set default " + value));
        }
        if (aspects.contains("not null")) {
            if (from(domain, "not null") != null) {
                statements.add(alter + "drop not null");
            }
            to.form(domain, "not null")
                    .ifPresent(given -> statements.add(alter + (given.equals("not null") ? "set " : "add ") + given));
        }
    }

    private void function(SchemaObject function, Set<String> aspects, List<String> statements) {
        if (aspects.stream().anyMatch(OF_FUNCTIONS::contains)) {
            statements.addAll(new Creation(to).itself(function));
        }
    }

    private void fires(SchemaObject object, Set<String> aspects, List<String> statements) {
        if (aspects.contains("fires") && isSaid(object, "fires")) {
            statements.add("alter table " + object.parent() + " "
                    + FIRES.getOrDefault(String.valueOf(to(object, "fires")), "enable") + " " + Sql.word(object.kind())
                    + " "
                    + Sql.ownName(object));
        }
    }

    /** By which dictionaries a configuration looks up each kind of word. */
    private void mappings(SchemaObject configuration, Set<String> aspects, List<String> statements) {
        for (var aspect : aspects) {
            if (aspect.startsWith(MAPPING)) {
                var token = aspect.substring(MAPPING.length());
                var before = from(configuration, aspect);
                var after = to(configuration, aspect);
                statements.add("alter text search configuration " + configuration.name()
                        + (before == null ? " add" : after == null ? " drop" : " alter") + " mapping for " + token
                        + (after == null ? "" : " with " + after));
            }
        }
    }

    private void policy(SchemaObject policy, Set<String> aspects, List<String> statements) {
        var changes = Stream.of(
                        aspects.contains("roles") ? " to " + to(policy, "roles") : "",
                        aspects.contains("using") ? " using (" + to(policy, "using") + ")" : "",
                        aspects.contains("with check") ? " with check (" + to(policy, "with check") + ")" : "")
                .collect(Collectors.joining());
        if (!changes.isEmpty()) {
            statements.add("alter policy " + Sql.ownName(policy) + " on " + policy.parent() + changes);
        }
    }

    private String comment(SchemaObject object) {
        var comment = to(object, "comment");
        return object.kind() == Kind.SCHEMA
                ? Sql.inSchema("comment on schema %I is " + Sql.literal(comment).replace("%", "%%"))
                : "comment on " + Sql.called(object, to.form(object, "domain").isPresent()) + " is "
                        + Sql.literal(comment);
    }

    /** Whether an aspect is set on either side; only then does a statement have something to set or to reset. */
    private boolean isSaid(SchemaObject object, String aspect) {
        return from(object, aspect) != null || to(object, aspect) != null;
    }

    private @Nullable String from(SchemaObject object, String aspect) {
        return from.aspect(object, aspect);
    }

    private @Nullable String to(SchemaObject object, String aspect) {
        return to.aspect(object, aspect);
    }
}

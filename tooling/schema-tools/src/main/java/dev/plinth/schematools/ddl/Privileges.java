package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.catalog.Structure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statements about who may do what.
 *
 * @param structure that has what they are about
 */
record Privileges(Structure structure) {
    private static final String OF_NEW_OBJECTS = "new ";
    private static final String PLAIN = "privileges";
    private static final String GRANTABLE = "grantable";

    /** Whether it is what PostgreSQL gives everyone on each new function and type. */
    boolean isUsual(SchemaObject grant) {
        var target = form(grant, "target");
        var usual = target.startsWith("type ")
                ? Set.of("usage")
                : target.startsWith("function ") || target.startsWith("procedure ") ? Set.of("execute") : Set.of();
        return isOfEveryone(grant)
                && of(grant, GRANTABLE).isEmpty()
                && of(grant, PLAIN).equals(usual);
    }

    boolean isOfEveryone(SchemaObject grant) {
        return form(grant, "role").equals("public");
    }

    /** Gives all that a role has. */
    List<String> grant(SchemaObject grant) {
        var statements = new ArrayList<String>();
        give(grant, of(grant, PLAIN), "", statements);
        give(grant, of(grant, GRANTABLE), " with grant option", statements);
        return statements;
    }

    /** Makes what a role has what it is to have. */
    List<String> change(SchemaObject grant, Structure from) {
        var before = new Privileges(from);
        var statements = new ArrayList<String>();
        var all = all(grant);
        var gone = without(before.all(grant), all);
        if (!gone.isEmpty()) {
            statements.add(said(grant, "revoke " + list(grant, gone), "from", ""));
        }
        var noMoreGrantable = without(before.of(grant, GRANTABLE), of(grant, GRANTABLE));
        noMoreGrantable.retainAll(all);
        if (!noMoreGrantable.isEmpty()) {
            statements.add(said(grant, "revoke grant option for " + list(grant, noMoreGrantable), "from", ""));
        }
        give(grant, without(of(grant, PLAIN), before.all(grant)), "", statements);
        give(grant, without(of(grant, GRANTABLE), before.of(grant, GRANTABLE)), " with grant option", statements);
        return statements;
    }

    /** Takes all that a role has. */
    String revokeAll(SchemaObject grant) {
        return said(grant, "revoke " + list(grant, Set.of("all")), "from", "");
    }

    private void give(SchemaObject grant, Set<String> privileges, String how, List<String> statements) {
        if (!privileges.isEmpty()) {
            statements.add(said(grant, "grant " + list(grant, privileges), "to", how));
        }
    }

    private String said(SchemaObject grant, String what, String direction, String how) {
        var target = form(grant, "target");
        var role = " " + direction + " " + form(grant, "role") + how;
        if (target.startsWith(OF_NEW_OBJECTS)) {
            var maker = structure.form(grant, "maker").map(other -> "for role " + other + " ");
            return Sql.inSchema("alter default privileges " + maker.orElse("") + "in schema %I " + what + " on "
                    + target.substring(OF_NEW_OBJECTS.length()) + role);
        }
        return target.equals("schema") ? Sql.inSchema(what + " on schema %I" + role) : what + " on " + target + role;
    }

    private String list(SchemaObject grant, Set<String> privileges) {
        var columns = structure.form(grant, "columns");
        return privileges.stream()
                .map(privilege ->
                        privilege + columns.map(names -> " (" + names + ")").orElse(""))
                .collect(Collectors.joining(", "));
    }

    private Set<String> all(SchemaObject grant) {
        var all = of(grant, PLAIN);
        all.addAll(of(grant, GRANTABLE));
        return all;
    }

    private Set<String> of(SchemaObject grant, String form) {
        return structure.form(grant, form).stream()
                .flatMap(list -> SqlIdentifier.listed(list.toLowerCase(Locale.ROOT)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new LinkedHashSet<>(some);
        left.removeAll(others);
        return left;
    }

    private String form(SchemaObject grant, String name) {
        return structure.form(grant, name).orElseThrow();
    }
}

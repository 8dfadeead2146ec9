package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.DdlStatement;
import dev.plinth.migrationrunner.DdlStatement.Verb;
import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.ddl.Sql;
import dev.plinth.schematools.mapping.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which script makes what, as its statements say it; each script is read once. */
final class Makers {
    private static final Set<String> RELATIONS = Set.of("table", "foreign table", "view", "materialized view");

    /** What is called by its own name on its table. */
    private static final Set<Kind> ON_TABLES = Set.of(Kind.TRIGGER, Kind.RULE, Kind.POLICY);

    private record Made(DdlStatement statement, MigrationScript by) {}

    private final Map<String, List<Made>> made = new HashMap<>();

    Makers(List<MigrationScript> scripts) {
        for (var script : scripts) {
            for (var statement : DdlStatement.in(SqlScript.of(script.sql()))) {
                if (statement.verb() != Verb.DROP) {
                    statement
                            .names()
                            .forEach(name -> made.computeIfAbsent(name.object(), key -> new ArrayList<>())
                                    .add(new Made(statement, script)));
                }
            }
        }
    }

    /** The last script that makes an object that stands alone, or a trigger, a rule or a policy. */
    Optional<MigrationScript> of(SchemaObject object) {
        var kind = Ddl.word(object);
        var table = ON_TABLES.contains(object.kind()) ? kept(String.valueOf(object.parent())) : "";
        return last(
                Sql.ownName(object),
                statement -> RELATIONS.contains(kind)
                        ? RELATIONS.contains(statement.kind())
                        : statement.kind().equals(kind)
                                && statement
                                        .table()
                                        .map(own -> own.object().equals(table))
                                        .orElse(true));
    }

    /** The last script that makes what others belong to: a table or a view, or else anything of the name. */
    Optional<MigrationScript> ofParent(String name) {
        return last(name, statement -> RELATIONS.contains(statement.kind())).or(() -> last(name, statement -> true));
    }

    private Optional<MigrationScript> last(String called, Predicate<DdlStatement> isIt) {
        return made.getOrDefault(kept(called), List.of()).stream()
                .filter(one -> isIt.test(one.statement()))
                .map(Made::by)
                .reduce((first, last) -> last);
    }

    /** What the catalog has of a name that may stand behind its schema's, or before arguments. */
    static String kept(String called) {
        var open = called.startsWith("\"") ? -1 : called.indexOf('(');
        var parts = SqlName.of(open < 0 ? called : called.substring(0, open)).parts();
        return parts.get(parts.size() - 1);
    }
}

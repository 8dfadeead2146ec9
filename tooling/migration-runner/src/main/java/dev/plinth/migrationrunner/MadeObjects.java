package dev.plinth.migrationrunner;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a repeatable script makes or drops.
 *
 * @param views that it creates
 * @param routines functions and procedures that it creates, without their arguments
 * @param replaced views that it creates, and views and routines that it drops: nothing can stand on them meanwhile. A
 *     function that is created with {@code or replace} stays the same object, so others may.
 */
record MadeObjects(Set<Name> views, Set<Name> routines, Set<Name> replaced) {
    static final MadeObjects NOTHING = new MadeObjects(Set.of(), Set.of(), Set.of());

    private static final Set<String> VIEWS = Set.of("view", "materialized view");
    private static final Set<String> ROUTINES = Set.of("function", "procedure", "aggregate", "routine");

    /** Something in a schema, as the catalog names it. */
    record Name(String schema, String object) {}

    /** Reads a script whose names without a schema mean this one. */
    static MadeObjects of(MigrationScript script, String schema) {
        var views = new LinkedHashSet<Name>();
        var routines = new LinkedHashSet<Name>();
        var replaced = new LinkedHashSet<Name>();
        for (var statement : DdlStatement.in(SqlScript.of(script.sql()))) {
            var isView = VIEWS.contains(statement.kind());
            if (isView || ROUTINES.contains(statement.kind())) {
                statement.names().stream()
                        .map(name -> new Name(name.schema().orElse(schema), name.object()))
                        .forEach(name -> {
                            switch (statement.verb()) {
                                case CREATE -> (isView ? views : routines).add(name);
                                case DROP -> replaced.add(name);
                                case RENAME -> {}
                            }
                        });
            }
        }
        replaced.addAll(views);
        return new MadeObjects(views, routines, replaced);
    }

    boolean contains(Name name) {
        return views.contains(name) || routines.contains(name);
    }
}

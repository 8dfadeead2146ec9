package dev.plinth.migrationrunner;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a repeatable script makes or drops, as its text says it. What it builds inside of a string ({@code execute}) is not
 * seen.
 *
 * @param views that it creates
 * @param routines functions and procedures that it creates, without their arguments
 * @param replaced views that it creates, and views and routines that it drops: nothing can stand on them meanwhile. A
 *     function that is created with {@code or replace} stays the same object, so others may.
 */
record MadeObjects(Set<Name> views, Set<Name> routines, Set<Name> replaced) {
    static final MadeObjects NOTHING = new MadeObjects(Set.of(), Set.of(), Set.of());

    private static final String IF_EXISTS = "(?:if\\s+(?:not\\s+)?exists\\s+)?";
    private static final String NAME = "(?:(" + SqlName.PATTERN + ")\\s*\\.\\s*)?(" + SqlName.PATTERN + ")";

    private static final Pattern CREATED_VIEW =
            pattern("create\\s+(?:or\\s+replace\\s+)?(?:recursive\\s+)?(?:materialized\\s+)?view\\s+");
    private static final Pattern CREATED_ROUTINE =
            pattern("create\\s+(?:or\\s+replace\\s+)?(?:function|procedure|aggregate)\\s+");
    private static final Pattern DROPPED =
            pattern("drop\\s+(?:(?:materialized\\s+)?view|function|procedure|aggregate|routine)\\s+");

    /** Something in a schema, as the catalog names it. */
    record Name(String schema, String object) {}

    /** Reads a script whose names without a schema mean this one. */
    static MadeObjects of(MigrationScript script, String schema) {
        var sql = SqlScript.of(script.sql()).withoutCommentsAndStrings();
        var views = find(CREATED_VIEW, sql, schema);
        var replaced = new LinkedHashSet<>(views);
        replaced.addAll(find(DROPPED, sql, schema));
        return new MadeObjects(views, find(CREATED_ROUTINE, sql, schema), replaced);
    }

    boolean contains(Name name) {
        return views.contains(name) || routines.contains(name);
    }

    private static Pattern pattern(String statement) {
        return Pattern.compile("\\b" + statement + IF_EXISTS + NAME, Pattern.CASE_INSENSITIVE);
    }

    private static Set<Name> find(Pattern pattern, String sql, String schema) {
        var found = new LinkedHashSet<Name>();
        var statement = pattern.matcher(sql);
        while (statement.find()) {
            var qualifier = statement.group(1);
            found.add(new Name(
                    qualifier == null ? schema : SqlName.inCatalog(qualifier), SqlName.inCatalog(statement.group(2))));
        }
        return found;
    }
}

package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.Structure;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What cannot be without what, seen from what is needed.
 *
 * @param objects those that cannot be without an object
 * @param defaults the columns whose defaults cannot be without it
 */
record Dependents(Map<SchemaObject, Set<SchemaObject>> objects, Map<SchemaObject, Set<SchemaObject>> defaults) {
    static Dependents in(Structure structure) {
        return new Dependents(turned(structure.needs()), turned(structure.defaults()));
    }

    private static Map<SchemaObject, Set<SchemaObject>> turned(Map<SchemaObject, Set<SchemaObject>> needs) {
        var turned = new HashMap<SchemaObject, Set<SchemaObject>>();
        needs.forEach((own, all) -> all.forEach(
                need -> turned.computeIfAbsent(need, key -> new TreeSet<>()).add(own)));
        return turned;
    }

    Set<SchemaObject> of(SchemaObject object) {
        return objects.getOrDefault(object, Set.of());
    }

    Set<SchemaObject> defaultsOf(SchemaObject object) {
        return defaults.getOrDefault(object, Set.of());
    }
}

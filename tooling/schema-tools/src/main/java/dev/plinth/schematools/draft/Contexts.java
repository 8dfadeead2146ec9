package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.migrationrunner.Scripts;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whose script made what, and where the next one goes.
 *
 * @param migrationSets in the order of their contexts
 * @param scripts all that are there
 * @param renamed what new names of tables were in the scripts
 * @param types the classes of entities, by the tables and sequences that are theirs
 * @param makers the scripts by what they make
 */
record Contexts(
        List<MigrationSet> migrationSets,
        List<MigrationScript> scripts,
        Map<String, String> renamed,
        Map<String, String> types,
        Makers makers) {
    private static final String ON_DISK = "filesystem:";

    Contexts {
        migrationSets = List.copyOf(migrationSets);
        scripts = List.copyOf(scripts);
        renamed = Map.copyOf(renamed);
        types = Map.copyOf(types);
    }

    Contexts(List<MigrationSet> migrationSets, List<MigrationScript> scripts, Map<String, String> renamed) {
        this(migrationSets, scripts, renamed, Map.of(), new Makers(scripts));
    }

    /** The same, knowing whose tables and sequences there are to be. */
    Contexts with(Map<String, String> classes) {
        return new Contexts(migrationSets, scripts, renamed, classes, makers);
    }

    /** The same after a table or a column got another name. */
    Contexts after(Rename rename) {
        var names = new HashMap<>(renamed);
        rename.from().ifPresent(from -> names.put(rename.to(), renamed.getOrDefault(from, from)));
        return new Contexts(migrationSets, scripts, names, types, makers);
    }

    /** The scripts of a project. */
    static Contexts of(List<MigrationSet> migrationSets, ClassLoader loader) {
        try {
            return new Contexts(migrationSets, Scripts.of(migrationSets, loader), Map.of());
        } catch (MigrationException e) {
            throw new SchemaProblem(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * A context that somebody names.
     *
     * @throws SchemaProblem if there is none of that name
     */
    String known(String name) {
        return migrationSet(name).name();
    }

    private MigrationSet migrationSet(String context) {
        return migrationSets.stream()
                .filter(migrationSet -> migrationSet.name().equals(context))
                .findFirst()
                .orElseThrow(() -> new SchemaProblem("there is no context " + context + "; there are " + names()));
    }

    /** All there are, for people. */
    String names() {
        return migrationSets.stream().map(MigrationSet::name).collect(Collectors.joining(", "));
    }

    /** The only one; empty if there are more. */
    Optional<String> only() {
        return migrationSets.size() == 1 ? Optional.of(migrationSets.get(0).name()) : Optional.empty();
    }

    /**
     * The context of any part of a schema, or of its table, if it has one: of the script that makes it; of what is new the
     * one that a package of its class is named after, or the one that somebody names.
     *
     * @throws SchemaProblem if nothing says it
     */
    String of(SchemaObject object, Intent intent) {
        var table = object.parent();
        var maker = table == null || object.kind() == Kind.GRANT && table.isEmpty()
                ? maker(object)
                : makers.ofParent(renamed.getOrDefault(table, table));
        return maker.map(MigrationScript::context)
                .or(this::only)
                .or(() -> ofPackage(types.getOrDefault(table == null ? object.name() : table, "")))
                .or(() -> intent.context().map(this::known))
                .orElseThrow(() -> unknown(object.toString()));
    }

    private Optional<String> ofPackage(String type) {
        return migrationSets.stream()
                .map(MigrationSet::name)
                .filter(name -> List.of(type.split("\\.")).contains(name))
                .findFirst();
    }

    /** The context whose script makes a table, or the only context of the project; empty if neither says it. */
    Optional<String> ownerOf(SchemaObject table) {
        return maker(table).map(MigrationScript::context).or(this::only);
    }

    private SchemaProblem unknown(String what) {
        return new SchemaProblem(
                "nothing says which context " + what + " belongs to; add -Dcontext=NAME, one of " + names());
    }

    /** The script that makes what stands alone, or a trigger, a rule or a policy; under the names of then. */
    Optional<MigrationScript> maker(SchemaObject object) {
        var parent = object.parent();
        return makers.of(
                parent == null
                        ? new SchemaObject(object.kind(), null, renamed.getOrDefault(object.name(), object.name()))
                        : object);
    }

    /** The number of the next version of a context. */
    BigInteger nextVersion(String context) {
        return scripts.stream()
                .filter(script -> script.context().equals(context))
                .map(MigrationScript::version)
                .filter(Objects::nonNull)
                .map(version -> new BigInteger(version.split("[._]")[0]))
                .reduce(BigInteger.ZERO, BigInteger::max)
                .add(BigInteger.ONE);
    }

    /** Where the versioned scripts of a context go. */
    Path versioned(String context) {
        return folders(context).get(0);
    }

    /** Where the repeatable ones go. */
    Path repeatable(String context) {
        var folders = folders(context);
        return folders.stream()
                .filter(folder -> folder.endsWith("repeatable"))
                .findFirst()
                .orElse(folders.get(0));
    }

    private List<Path> folders(String context) {
        return migrationSet(context).locations().stream()
                .filter(location -> location.startsWith(ON_DISK))
                .map(location -> Path.of(location.substring(ON_DISK.length())))
                .toList();
    }
}

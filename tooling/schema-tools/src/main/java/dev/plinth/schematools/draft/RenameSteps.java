package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What gives tables and columns the names that somebody says, and with them what is named after them. */
final class RenameSteps {
    private static final List<Kind> CONSTRAINTS =
            List.of(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.FOREIGN_KEY, Kind.CHECK, Kind.EXCLUSION);

    private final CurrentSchema present;
    private final Predicate<String> wanted;
    private final Predicate<SchemaObject> kept;
    private final Contexts contexts;
    private final Intent intent;

    /**
     * About a schema that is there.
     *
     * @param wanted whether there is to be a table, or a column behind its table's name
     * @param kept whether what is named after a table or a column is wanted under its old name
     */
    RenameSteps(
            CurrentSchema present,
            Predicate<String> wanted,
            Predicate<SchemaObject> kept,
            Contexts contexts,
            Intent intent) {
        this.present = present;
        this.wanted = wanted;
        this.kept = kept;
        this.contexts = contexts;
        this.intent = intent;
    }

    /**
     * The statements of one line.
     *
     * @return none if it was done before
     * @throws SchemaProblem if a name is not known
     */
    List<Step> of(Rename rename) {
        var to = rename.to();
        if (rename.from().isEmpty()) {
            require(wanted.test(to) || present.has(to), rename, to + " is not wanted by anything");
            return List.of();
        }
        var from = rename.from().get();
        if (!present.has(from) && present.has(to) || GradualRename.isExpanded(rename, present)) {
            return List.of();
        }
        require(present.has(from), rename, "the schema has no " + from);
        require(!present.has(to), rename, to + " exists already");
        require(wanted.test(to), rename, to + " is not wanted by anything");
        return present.columnNamed(from)
                .map(column -> column(rename, column, to))
                .orElseGet(() -> table(from, to));
    }

    private void require(boolean holds, Rename rename, String problem) {
        if (!holds) {
            throw new SchemaProblem(intent.renames().file() + ": '" + rename + "': " + problem);
        }
    }

    private List<Step> table(String from, String to) {
        var context = contexts.of(new SchemaObject(Kind.TABLE, null, from), intent);
        var rename = Step.of(context, Phase.CHANGE, "alter table " + from + " rename to " + to);
        return Stream.concat(Stream.of(rename), namedAfter(context, from, from, to).stream())
                .toList();
    }

    /**
     * What gives new names to all that is named after a table.
     *
     * @param now what the table is called in the schema that is there
     */
    List<Step> namedAfter(String context, String now, String from, String to) {
        var old = Pattern.compile("^([a-z]{2}_)" + Pattern.quote(Names.plain(from)) + "(?=_|$)");
        var steps = new ArrayList<>(called(context, now, to, from, old, Names.plain(to)));
        present.columns(now)
                .forEach(column -> steps.addAll(
                        numbering(context, now, from, column, List.of(from, column), List.of(to, column))));
        return steps;
    }

    private List<Step> column(Rename rename, SchemaObject column, String to) {
        var table = String.valueOf(column.parent());
        require(to.startsWith(table + "."), rename, "a column stays in its table");
        var context = contexts.of(column, intent);
        var old = CurrentSchema.ownName(column);
        var fresh = to.substring(table.length() + 1);
        var named = Pattern.compile("^([a-z]{2}_" + Pattern.quote(Names.plain(table)) + "(?:_.*)?_)"
                + Pattern.quote(Names.plain(old)) + "(?=_|$)");
        var steps = new ArrayList<Step>();
        steps.add(Step.of(context, Phase.CHANGE, "alter table " + table + " rename column " + old + " to " + fresh));
        steps.addAll(called(context, table, table, column.name(), named, Names.plain(fresh)));
        steps.addAll(numbering(context, table, column.name(), old, List.of(table, old), List.of(table, fresh)));
        return steps;
    }

    /** Constraints and indexes that carry the old name. */
    private List<Step> called(
            String context, String table, String nowCalled, String from, Pattern named, String fresh) {
        var constraints = CONSTRAINTS.stream()
                .flatMap(kind -> present.schema().of(kind, table))
                .filter(object -> !keeps(object, from))
                .map(CurrentSchema::ownName)
                .flatMap(name -> renamed(name, named, fresh)
                        .map(now -> "alter table " + nowCalled + " rename constraint " + name + " to " + now));
        var indexes = present.schema()
                .of(Kind.INDEX, table)
                .filter(object -> !keeps(object, from))
                .map(SchemaObject::name)
                .flatMap(name -> renamed(name, named, fresh).map(now -> "alter index " + name + " rename to " + now));
        return Stream.concat(constraints, indexes)
                .map(sql -> Step.of(context, Phase.CHANGE, sql))
                .toList();
    }

    /** Whether the old name is wanted, and not for another table or column that is called as this one was. */
    private boolean keeps(SchemaObject object, String from) {
        return !wanted.test(from) && kept.test(object);
    }

    private static Stream<String> renamed(String name, Pattern named, String fresh) {
        var matcher = named.matcher(Names.plain(name));
        return matcher.find()
                ? Stream.of(SqlIdentifier.quoted(matcher.replaceFirst("$1" + Matcher.quoteReplacement(fresh))))
                : Stream.of();
    }

    /** The sequence of a column that numbers itself, if it is called after it: it is asked for by name. */
    private List<Step> numbering(
            String context, String table, String from, String column, List<String> old, List<String> fresh) {
        var sequence = sequence(old);
        var object = new SchemaObject(Kind.SEQUENCE, null, sequence);
        var owned = present.schema()
                .aspect(object, "owned by")
                .filter((table + "." + column)::equals)
                .isPresent();
        return owned && !keeps(object, from)
                        || present.aspect(table, column, "identity").isPresent()
                ? List.of(Step.of(
                        context,
                        Phase.CHANGE,
                        "alter sequence if exists " + sequence + " rename to " + sequence(fresh)))
                : List.of();
    }

    private static String sequence(List<String> names) {
        return SqlIdentifier.quoted(
                String.join("_", names.stream().map(Names::plain).toList()) + "_seq");
    }
}

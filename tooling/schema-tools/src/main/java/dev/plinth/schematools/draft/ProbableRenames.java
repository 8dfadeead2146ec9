package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What goes and what comes and look alike: whether it is the same under another name, only people know. */
final class ProbableRenames {
    private final Renames answers;
    private final List<Rename> pairs = new ArrayList<>();

    ProbableRenames(Renames answers) {
        this.answers = answers;
    }

    /**
     * Asks where something that goes looks like something that comes.
     *
     * @throws SchemaProblem if anything does, and nobody said what it is
     */
    static void ask(CurrentSchema present, CurrentSchema wanted, Renames answers) {
        var renames = new ProbableRenames(answers);
        renames.tables(only(present, wanted), only(wanted, present));
        present.tables().stream()
                .filter(table -> wanted.table(table).isPresent())
                .forEach(table -> {
                    var come = new TreeMap<String, Predicate<String>>();
                    types(table, wanted, present).forEach((column, type) -> come.put(column, type::equals));
                    renames.columns(table, types(table, present, wanted), come);
                });
        renames.require();
    }

    private static Map<String, Set<String>> only(CurrentSchema here, CurrentSchema there) {
        return here.tables().stream()
                .filter(table -> !there.hasRelation(table))
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> here.columns(table).stream()
                                .map(column -> column + " "
                                        + here.aspect(table, column, "type").orElse(""))
                                .collect(Collectors.toSet())));
    }

    private static Map<String, String> types(String table, CurrentSchema here, CurrentSchema there) {
        return here.columns(table).stream()
                .filter(column -> there.column(table, column).isEmpty())
                .collect(Collectors.toMap(
                        Function.identity(),
                        column -> here.aspect(table, column, "type").orElse("")));
    }

    /**
     * Columns of a table.
     *
     * @param gone their names, with their types
     * @param come their names, with the types that they could have had
     */
    void columns(String table, Map<String, String> gone, Map<String, Predicate<String>> come) {
        come.forEach((fresh, type) -> gone.forEach((old, was) -> {
            if (type.test(was)) {
                pair(table + "." + old, table + "." + fresh);
            }
        }));
    }

    /**
     * Tables.
     *
     * @param gone their names, with their columns
     * @param come their names, with the columns that they have to have
     */
    void tables(Map<String, Set<String>> gone, Map<String, Set<String>> come) {
        come.forEach((fresh, columns) -> gone.forEach((old, had) -> {
            if (!columns.isEmpty() && had.containsAll(columns)) {
                pair(old, fresh);
            }
        }));
    }

    private void pair(String old, String fresh) {
        if (!answers.sayNew(fresh)) {
            pairs.add(new Rename(Optional.of(old), fresh));
        }
    }

    /**
     * Ends a draft that would guess.
     *
     * @throws SchemaProblem that says what to write, if anything looks like a rename
     */
    void require() {
        if (!pairs.isEmpty()) {
            var fresh = pairs.stream()
                    .map(pair -> new Rename(Optional.empty(), pair.to()))
                    .distinct()
                    .map(ProbableRenames::line)
                    .collect(Collectors.joining(", "));
            throw new SchemaProblem("nothing is drafted, for names may have changed: write into " + answers.file() + " "
                    + pairs.stream().map(ProbableRenames::line).collect(Collectors.joining(" or "))
                    + "; for what is new, " + fresh);
        }
    }

    private static String line(Rename rename) {
        return "'" + rename + "'";
    }
}

package dev.plinth.schematools.safety;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row that a table does not hold yet and that its constraints allow.
 *
 * @param values of the columns that an insert names
 */
record NewRow(List<Value> values) {
    NewRow {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param text as PostgreSQL writes the value; null for none
     * @param isWidest whether it is as much as the type allows, in the place of the text
     */
    record Value(FilledColumn column, @Nullable String text, boolean isWidest) {
        /** SQL of it, with its type. */
        String sql() {
            var sql = isWidest
                    ? "(" + column.widest().orElseThrow() + ")"
                    : text == null ? "null" : AllowedValues.literal(text);
            return sql + "::" + column.type();
        }

        private Value widest() {
            return new Value(column, text, true);
        }
    }

    /** The names of some of its columns, without quotes. */
    Set<String> columns(Predicate<FilledColumn> columns) {
        return values.stream()
                .map(Value::column)
                .filter(columns)
                .map(FilledColumn::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same with as much as the type of a column allows; empty where that has no bound. */
    Optional<NewRow> widened(String column) {
        return values.stream()
                .filter(value -> value.column.name().equals(column)
                        && value.column.widest().isPresent())
                .findFirst()
                .map(wide -> new NewRow(values.stream()
                        .map(value -> value == wide ? wide.widest() : value)
                        .toList()));
    }

    /** An insert of some of its values into a table. */
    String insert(String table, Predicate<FilledColumn> columns) {
        var chosen = values.stream().filter(value -> columns.test(value.column)).toList();
        return chosen.isEmpty()
                ? "insert into " + table + " default values"
                : "insert into %s (%s) values (%s)"
                        .formatted(
                                table,
                                chosen.stream()
                                        .map(value -> value.column.quoted())
                                        .collect(Collectors.joining(", ")),
                                chosen.stream().map(Value::sql).collect(Collectors.joining(", ")));
    }
}

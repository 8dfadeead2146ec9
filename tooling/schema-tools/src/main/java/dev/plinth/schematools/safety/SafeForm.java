package dev.plinth.schematools.safety;

import dev.plinth.schematools.catalog.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;

/** How what a statement did to a table is done beside its use, in how many scripts. */
final class SafeForm {
    private static final String INDEX = "INDEX ";

    private final Effect effect;
    private final String alter;
    private final List<String> lines = new ArrayList<>();

    private SafeForm(Effect effect) {
        this.effect = effect;
        alter = "alter table " + effect.table() + " ";
    }

    /** In lines for people; none where no form is known. */
    static List<String> of(Effect effect) {
        var form = new SafeForm(effect);
        effect.after().ifPresent(form::write);
        return form.lines;
    }

    private void write(Relation now) {
        var before = effect.before();
        now.constraints().forEach((name, constraint) -> {
            if (!before.constraints().containsKey(name)) {
                constraint(constraint);
            }
        });
        effect.newIndexes().stream()
                .filter(index -> now.constraints().values().stream().noneMatch(constraint -> index.isOf(constraint)))
                .forEach(this::build);
        now.columns().forEach((number, column) -> {
            var old = before.columns().get(number);
            if (old == null) {
                added(column);
            } else if (!old.type().equals(column.type())) {
                retyped(old, column);
            } else if (column.notNull() && !old.notNull()) {
                required(column);
            }
        });
    }

    private void constraint(Constraint constraint) {
        var name = SqlIdentifier.quoted(constraint.name());
        switch (constraint.kind()) {
            case 'c', 'f' -> {
                script("", alter + "add constraint " + name + " " + constraint.definition() + " not valid");
                script("", alter + "validate constraint " + name);
            }
            case 'p', 'u' -> {
                effect.newIndexes().stream()
                        .filter(index -> index.isOf(constraint))
                        .findFirst()
                        .ifPresent(this::build);
                script(
                        "",
                        alter + "add constraint " + name + (constraint.kind() == 'p' ? " primary key" : " unique")
                                + " using index " + name);
            }
            default -> {}
        }
    }

    /** Dropped before, since a build that was stopped leaves an index that is never used. */
    private void build(Relation index) {
        script("outside a transaction", "drop index concurrently if exists " + index.name());
        int end = index.definition().indexOf(INDEX) + INDEX.length();
        lines.add("  " + index.definition().substring(0, end) + "CONCURRENTLY IF NOT EXISTS "
                + index.definition().substring(end) + ";");
    }

    private void added(Column column) {
        var name = SqlIdentifier.quoted(column.name());
        script("", alter + "add column " + name + " " + column.type());
        if (column.value() != null) {
            lines.add("  " + alter + "alter column " + name + " set default " + column.value() + ";");
            script("in batches, each in a transaction of its own", update(name, column.value()));
        }
    }

    private void retyped(Column old, Column column) {
        var name = SqlIdentifier.quoted(old.name());
        var fresh = SqlIdentifier.quoted(old.name() + "_new");
        script("", alter + "add column " + fresh + " " + column.type() + ", and a trigger that fills it from " + name);
        script("in batches, each in a transaction of its own", update(fresh, name + "::" + column.type()));
        script("in a later release", alter + "drop column " + name + ", rename column " + fresh + " to " + name);
    }

    private void required(Column column) {
        var name = SqlIdentifier.quoted(column.name());
        var check = SqlIdentifier.quoted(column.name() + "_is_given");
        script("", alter + "add constraint " + check + " check (" + name + " is not null) not valid");
        script("", alter + "validate constraint " + check);
        lines.add("  " + alter + "alter column " + name + " set not null;");
        lines.add("  " + alter + "drop constraint " + check + ";");
    }

    private String update(String column, String value) {
        return "update " + effect.table() + " set " + column + " = " + value + " where " + column + " is null and …";
    }

    private void script(String where, String sql) {
        lines.add((lines.isEmpty() ? "write instead, in a script" : "then, in another")
                + (where.isEmpty() ? "" : ", " + where) + ":");
        lines.add("  " + sql + ";");
    }
}

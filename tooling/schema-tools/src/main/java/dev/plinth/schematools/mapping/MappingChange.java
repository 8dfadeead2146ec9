package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.List;

/** One change that a schema needs for a mapping to read and write it; people read it as a difference. */
public sealed interface MappingChange {
    /** What is said of it. */
    Difference difference();

    /** Makes the change in a schema that is thought of. */
    void into(Target target);

    /** A schema that takes changes. Tables and columns are those of the schema, named as it names them. */
    interface Target {
        /** A new table. */
        void table(MappedTable table, SchemaObject object);

        /** A new column of a table that is there. */
        void column(MappedColumn column, SchemaObject object);

        /** Another type of a column. */
        void type(MappedColumn column, SchemaObject object);

        /** An identity that takes numbers from others. */
        void identityByDefault(SchemaObject column);

        /** The primary key of a table that is there. */
        void primaryKey(SchemaObject table, List<String> columns);

        /** Another key of a table that is there. */
        void uniqueKey(SchemaObject table, List<String> columns);

        /** A foreign key from a table that is there to another. */
        void foreignKey(SchemaObject table, MappedForeignKey key, SchemaObject target);

        /** A new sequence, or another increment of one that is there. */
        void sequence(MappedSequence sequence, SchemaObject object);
    }

    /** A table is missing. */
    record NewTable(MappedTable table, SchemaObject object) implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.missing(object).wantedBy(table.origin());
        }

        @Override
        public void into(Target target) {
            target.table(table, object);
        }
    }

    /** A column is missing. */
    record NewColumn(MappedColumn column, SchemaObject object) implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.missing(object).wantedBy(column.origin());
        }

        @Override
        public void into(Target target) {
            target.column(column, object);
        }
    }

    /** A column's type does not keep what the mapping writes. */
    record OtherType(MappedColumn column, SchemaObject object, String type) implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.of(object, "type", ColumnTypes.preferred(column).orElse(null), type)
                    .wantedBy(column.origin());
        }

        @Override
        public void into(Target target) {
            target.type(column, object);
        }
    }

    /** The mapping writes a column that always numbers itself. */
    record IdentityByDefault(MappedColumn column, SchemaObject object) implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.of(object, "identity", "by default", "always").wantedBy(column.origin());
        }

        @Override
        public void into(Target target) {
            target.identityByDefault(object);
        }
    }

    /**
     * The mapping writes a column that is computed, or does not write one that must be given. What becomes of it, only people
     * know.
     */
    record Undecided(Difference difference) implements MappingChange {
        @Override
        public void into(Target target) {}
    }

    /** Rows are not told apart by the columns by which the mapping finds them. */
    record OtherPrimaryKey(SchemaObject table, List<String> columns, List<String> present, String origin)
            implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.of(
                            table,
                            "primary key",
                            String.join(", ", columns),
                            present.isEmpty() ? null : String.join(", ", present))
                    .wantedBy(origin);
        }

        /** Of a table that has another primary key, people have to say what becomes of it. */
        @Override
        public void into(Target target) {
            if (present.isEmpty()) {
                target.primaryKey(table, columns);
            }
        }
    }

    /** A key is missing. */
    record NewUniqueKey(SchemaObject table, List<String> columns, String origin) implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.missing(new SchemaObject(
                            Kind.UNIQUE, table.name(), table.name() + " (" + String.join(", ", columns) + ")"))
                    .wantedBy(origin);
        }

        @Override
        public void into(Target target) {
            target.uniqueKey(table, columns);
        }
    }

    /** A foreign key is missing. */
    record NewForeignKey(SchemaObject table, MappedForeignKey key, SchemaObject target, String origin)
            implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.missing(new SchemaObject(
                            Kind.FOREIGN_KEY,
                            table.name(),
                            table.name() + " (" + String.join(", ", SqlName.all(key.columns())) + ") to "
                                    + target.name()))
                    .wantedBy(origin);
        }

        @Override
        public void into(Target schema) {
            schema.foreignKey(table, key, target);
        }
    }

    /** A sequence is missing. */
    record NewSequence(MappedSequence sequence, SchemaObject object) implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.missing(object).wantedBy(sequence.origin());
        }

        @Override
        public void into(Target target) {
            target.sequence(sequence, object);
        }
    }

    /** A sequence counts in other steps than the mapping. */
    record OtherIncrement(MappedSequence sequence, SchemaObject object, String increment) implements MappingChange {
        @Override
        public Difference difference() {
            return Difference.of(object, "increment", String.valueOf(sequence.increment()), increment)
                    .wantedBy(sequence.origin());
        }

        @Override
        public void into(Target target) {
            target.sequence(sequence, object);
        }
    }
}

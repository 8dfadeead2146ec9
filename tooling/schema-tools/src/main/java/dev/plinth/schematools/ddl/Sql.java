package dev.plinth.schematools.ddl;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How SQL calls the objects of a schema. */
public final class Sql {
    /** What is called by its own name on its table. */
    private static final Set<Kind> ON_TABLES = Set.of(Kind.TRIGGER, Kind.RULE, Kind.POLICY);

    private static final Set<Kind> CONSTRAINTS =
            Set.of(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.FOREIGN_KEY, Kind.CHECK, Kind.EXCLUSION);

    private Sql() {}

    /** Whether it is a constraint of a table or of a domain. */
    public static boolean isConstraint(SchemaObject object) {
        return CONSTRAINTS.contains(object.kind());
    }

    /** Whether it is something that {@code SELECT} reads by a query of its own. */
    public static boolean isView(SchemaObject object) {
        return object.kind() == Kind.VIEW || object.kind() == Kind.MATERIALIZED_VIEW;
    }

    /** Whether it is a table, here or elsewhere. */
    public static boolean isTable(SchemaObject object) {
        return object.kind() == Kind.TABLE || object.kind() == Kind.FOREIGN_TABLE;
    }

    /** The name of what belongs to another object, without that one's. */
    public static String ownName(SchemaObject object) {
        var parent = object.parent();
        return parent != null
                        && (object.kind() == Kind.COLUMN || isConstraint(object) || ON_TABLES.contains(object.kind()))
                ? object.name().substring(parent.length() + 1)
                : object.name();
    }

    /** The kind in the words of SQL. */
    static String word(Kind kind) {
        return switch (kind) {
            case ENUM, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> "type";
            case PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUSION -> "constraint";
            default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** An object behind its kind, as {@code COMMENT ON} and {@code DROP} call it. */
    static String called(SchemaObject object, boolean ofDomain) {
        var name = word(object.kind()) + " " + (object.kind() == Kind.COLUMN ? object.name() : ownName(object));
        return ON_TABLES.contains(object.kind()) || isConstraint(object)
                ? name + " on " + (ofDomain ? "domain " : "") + object.parent()
                : name;
    }

    /** The bounds of a partition as the server prints them, with the first words in small letters as in all statements. */
    static String bounds(String printed) {
        var words = "for values";
        return printed.regionMatches(true, 0, words, 0, words.length())
                ? words + printed.substring(words.length())
                : printed;
    }

    /**
     * A statement about the schema that is worked in, whatever it is called there.
     *
     * @param statement has {@code %I} where the name goes
     */
    static String inSchema(String statement) {
        return "do $schema$ begin execute format(" + literal(statement) + ", current_schema()); end $schema$";
    }

    /** A text as SQL has it; {@code null} without quotes for none. */
    static String literal(@Nullable String text) {
        if (text == null) {
            return "null";
        }
        var quoted = "'" + text.replace("'", "''") + "'";
        return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }
}

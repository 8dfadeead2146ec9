package dev.plinth.schematools.snapshot;

import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Difference.Change;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the engine leaves out, said by what the catalog knows. */
final class Repair {
    private static final String WITH_GRANT_OPTION = " with grant option";
    private static final Map<String, String> FIRES =
            Map.of("never", "DISABLE", "on a replica", "ENABLE REPLICA", "always", "ENABLE ALWAYS");
    /** In the words of GRANT. */
    private static final Map<Kind, String> GRANTABLE = Map.of(
            Kind.SEQUENCE, "SEQUENCE",
            Kind.FUNCTION, "FUNCTION",
            Kind.AGGREGATE, "FUNCTION",
            Kind.PROCEDURE, "PROCEDURE",
            Kind.ENUM, "TYPE",
            Kind.DOMAIN, "TYPE",
            Kind.COMPOSITE_TYPE, "TYPE",
            Kind.RANGE_TYPE, "TYPE");

    private final Schema schema;

    /** Of what does not say all of a schema. */
    Repair(Schema schema) {
        this.schema = schema;
    }

    /** What makes an object as it should be; nothing if nobody knows. */
    List<String> of(Difference difference) {
        var object = difference.object();
        var expected = difference.expected();
        var table = object.parent();
        var aspect = String.valueOf(difference.aspect());
        return switch (object.kind()) {
            case GRANT -> grant(difference);
            case SCHEMA ->
                aspect.equals("comment")
                        ? List.of(onSchema("COMMENT ON SCHEMA %I IS " + literal(expected)))
                        : expected == null ? List.of() : List.of(onSchema("REVOKE USAGE ON SCHEMA %I FROM PUBLIC"));
            case TABLE ->
                aspect.equals("replica identity") && !"an index".equals(expected)
                        ? List.of("ALTER TABLE " + object.name() + " REPLICA IDENTITY " + upper(expected))
                        : List.of();
            case INDEX, PRIMARY_KEY, UNIQUE -> index(difference);
            case COLUMN -> column(difference);
            case CHECK ->
                aspect.equals("definition")
                                && schema.objects()
                                        .containsKey(new SchemaObject(Kind.DOMAIN, null, String.valueOf(table)))
                        ? List.of(
                                "ALTER DOMAIN " + table + " DROP CONSTRAINT " + own(object),
                                "ALTER DOMAIN " + table + " ADD CONSTRAINT " + own(object) + " " + expected)
                        : List.of();
            case TRIGGER ->
                aspect.equals("fires")
                        ? List.of("ALTER TABLE " + table + " " + FIRES.getOrDefault(String.valueOf(expected), "ENABLE")
                                + " TRIGGER " + own(object))
                        : List.of();
            case SEQUENCE ->
                aspect.equals("owned by")
                        ? List.of("ALTER SEQUENCE " + object.name() + " OWNED BY "
                                + (expected == null ? "NONE" : expected))
                        : List.of();
            default -> List.of();
        };
    }

    private List<String> index(Difference difference) {
        var object = difference.object();
        return switch (String.valueOf(difference.aspect())) {
            case "valid" -> {
                // Of a partitioned table, without those of its partitions.
                var definition = schema.aspect(object, "definition").orElseThrow();
                var unique = definition.startsWith("unique ");
                yield List.of(
                        "DROP INDEX " + object.name(),
                        "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + object.name() + " ON ONLY " + object.parent()
                                + " " + definition.substring(unique ? "unique ".length() : 0));
            }
            case "replica identity" -> {
                var name = object.kind() == Kind.INDEX ? object.name() : own(object);
                yield List.of("ALTER TABLE " + object.parent() + " REPLICA IDENTITY USING INDEX " + name);
            }
            case "statistics" ->
                Arrays.stream(String.valueOf(difference.expected()).split(", "))
                        .map(one -> one.split(" "))
                        .map(one -> "ALTER INDEX " + object.name() + " ALTER COLUMN " + one[0] + " SET STATISTICS "
                                + one[1])
                        .toList();
            default -> List.of();
        };
    }

    private List<String> column(Difference difference) {
        var object = difference.object();
        var table = "ALTER TABLE ONLY " + object.parent();
        var column = own(object);
        var expected = difference.expected();
        return switch (String.valueOf(difference.aspect())) {
            case "default" ->
                List.of(table + " ALTER COLUMN " + column
                        + (expected == null ? " DROP DEFAULT" : " SET DEFAULT " + expected));
            case "not null" ->
                expected == null || !expected.endsWith("not valid")
                        ? List.of()
                        : List.of(
                                table + " ALTER COLUMN " + column + " DROP NOT NULL",
                                table + " ADD NOT NULL " + column + " NOT VALID");
            default -> List.of();
        };
    }

    private List<String> grant(Difference difference) {
        var words = difference.object().name();
        var object = Stream.iterate(words.indexOf(" to "), at -> at > 0, at -> words.indexOf(" to ", at + 1))
                .map(at -> words.substring("on ".length(), at))
                .filter(candidate ->
                        target(candidate, difference.object().parent()).isPresent())
                .findFirst();
        if (object.isEmpty()) {
            return List.of();
        }
        var role = words.substring("on  to ".length() + object.get().length());
        var target = target(object.get(), difference.object().parent()).orElseThrow();
        var statements = new ArrayList<String>();
        if (difference.change() != Change.MISSING) {
            statements.add(target.says("REVOKE ALL", "FROM", role));
        }
        var privileges = schema.aspect(difference.object(), "privileges").stream()
                .flatMap(all -> Arrays.stream(all.split(", ")))
                .collect(Collectors.partitioningBy(one -> one.endsWith(WITH_GRANT_OPTION)));
        privileges.forEach((mayPassOn, some) -> some.forEach(one -> statements.add(target.says(
                "GRANT " + upper(one.replace(WITH_GRANT_OPTION, "")),
                "TO",
                role + (mayPassOn ? " WITH GRANT OPTION" : "")))));
        return statements;
    }

    /** On what a privilege is; empty if a text names nothing of the schema. */
    private Optional<Target> target(String object, @Nullable String parent) {
        if (object.equals("schema")) {
            return Optional.of((verb, by, role) -> onSchema(verb + " ON SCHEMA %I " + by + " " + role));
        }
        if (object.startsWith("new ")) {
            return Optional.of((verb, by, role) -> onSchema("ALTER DEFAULT PRIVILEGES IN SCHEMA %I " + verb + " ON "
                    + upper(object.substring("new ".length())) + " " + by + " " + role));
        }
        if (parent != null && schema.objects().containsKey(new SchemaObject(Kind.COLUMN, parent, object))) {
            var column = object.substring(parent.length() + 1);
            return Optional.of(
                    (verb, by, role) -> verb + " (" + column + ") ON TABLE " + parent + " " + by + " " + role);
        }
        if (!object.equals(parent) && parent != null) {
            // The sequence of an identity column belongs to the table.
            return object.contains(" to ")
                    ? Optional.empty()
                    : Optional.of((verb, by, role) -> verb + " ON SEQUENCE " + object + " " + by + " " + role);
        }
        return schema.objects().keySet().stream()
                .filter(one -> one.parent() == null && one.name().equals(object))
                .map(SchemaObject::kind)
                .findFirst()
                .map(kind -> (verb, by, role) ->
                        verb + " ON " + GRANTABLE.getOrDefault(kind, "TABLE") + " " + object + " " + by + " " + role);
    }

    /** What a privilege is on. */
    private interface Target {
        String says(String verb, String by, String role);
    }

    /** A statement about the schema, which has no name here. */
    private static String onSchema(String statement) {
        return "DO $schema$ BEGIN EXECUTE format('" + statement.replace("'", "''")
                + "', current_schema()); END $schema$";
    }

    private static String own(SchemaObject object) {
        return object.name().substring(String.valueOf(object.parent()).length() + 1);
    }

    private static String literal(@Nullable String text) {
        return text == null ? "NULL" : "'" + text.replace("%", "%%").replace("'", "''") + "'";
    }

    private static String upper(@Nullable String text) {
        return String.valueOf(text).toUpperCase(Locale.ROOT);
    }
}

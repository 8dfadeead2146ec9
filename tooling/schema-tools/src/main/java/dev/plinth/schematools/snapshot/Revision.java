package dev.plinth.schematools.snapshot;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.engine.Definition;
import dev.plinth.schematools.engine.Part;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the engine says of an object, as a snapshot wants it. */
final class Revision {
    private static final Pattern OWNED =
            Pattern.compile("ALTER SEQUENCE .*\\sOWNED BY .*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern CLUSTERED = Pattern.compile("ALTER [^;]* CLUSTER ON [^;]*");
    private static final Pattern IN_SCHEMA =
            Pattern.compile("^CREATE EXTENSION .*\\bSCHEMA\\s+(\"(?:[^\"]|\"\")+\"|\\S+)");

    private final Schema schema;

    /** Of the objects of a schema. */
    Revision(Schema schema) {
        this.schema = schema;
    }

    /** The same, in one or two definitions. */
    Stream<Definition> of(Definition definition) {
        return switch (definition.part().kind()) {
            case "EXTENSION" -> Stream.of(extension(definition));
            case "SEQUENCE" -> sequence(definition);
            case "TRIGGER" -> Stream.of(trigger(definition));
            case "INDEX", "CONSTRAINT" -> Stream.of(index(definition));
            default -> Stream.of(withGrantsInOrder(definition));
        };
    }

    /** Version and comment of an extension are affairs of the server; its schema is said if it is another. */
    private Definition extension(Definition definition) {
        var create = "CREATE EXTENSION IF NOT EXISTS " + definition.part().name();
        var elsewhere = definition.statements().stream()
                .map(IN_SCHEMA::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .filter(name -> !name.equals(schema.name()) && !name.equals('"' + schema.name() + '"'))
                .findFirst();
        return with(
                definition,
                elsewhere
                        .map(name -> List.of("CREATE SCHEMA IF NOT EXISTS " + name, create + " SCHEMA " + name))
                        .orElse(List.of(create)));
    }

    /** That it goes with a column is said where that is. */
    private Stream<Definition> sequence(Definition definition) {
        var column = schema.aspect(
                new SchemaObject(Kind.SEQUENCE, null, definition.part().name()), "owned by");
        var itself = with(
                definition,
                definition.statements().stream()
                        .filter(statement -> !OWNED.matcher(statement).matches())
                        .toList());
        var owner = column.stream()
                .flatMap(name -> schema.objects().keySet().stream()
                        .filter(object ->
                                object.kind() == Kind.COLUMN && object.name().equals(name)))
                .map(object -> new Definition(
                        new Part(
                                "OWNED SEQUENCE",
                                object.parent(),
                                definition.part().name()),
                        List.of("ALTER SEQUENCE " + definition.part().name() + " OWNED BY " + object.name()),
                        List.of(definition.part())));
        return Stream.concat(Stream.of(withGrantsInOrder(itself)), owner);
    }

    /** In the server's words, since the engine does not quote what a trigger is told. */
    private Definition trigger(Definition definition) {
        var part = definition.part();
        var text = schema.aspect(
                new SchemaObject(Kind.TRIGGER, part.table(), part.table() + "." + part.name()), "definition");
        return with(
                definition,
                definition.statements().stream()
                        .map(statement -> statement.startsWith("CREATE") ? text.orElse(statement) : statement)
                        .toList());
    }

    /** The engine does not quote the index by which a table is ordered. */
    private static Definition index(Definition definition) {
        var part = definition.part();
        return with(
                definition,
                definition.statements().stream()
                        .map(statement -> CLUSTERED.matcher(statement).matches()
                                ? "ALTER TABLE " + part.table() + " CLUSTER ON " + part.name()
                                : statement)
                        .toList());
    }

    /** The server keeps them in the order in which they were given. */
    private static Definition withGrantsInOrder(Definition definition) {
        return with(
                definition,
                Stream.of(
                                definition.statements().stream().filter(one -> !isOfPrivileges(one)),
                                definition.statements().stream()
                                        .filter(one -> one.startsWith("REVOKE "))
                                        .sorted(),
                                definition.statements().stream()
                                        .filter(one -> one.startsWith("GRANT "))
                                        .sorted())
                        .flatMap(some -> some)
                        .toList());
    }

    private static boolean isOfPrivileges(String statement) {
        return statement.startsWith("GRANT ") || statement.startsWith("REVOKE ");
    }

    private static Definition with(Definition definition, List<String> statements) {
        return new Definition(definition.part(), statements, definition.needs());
    }
}

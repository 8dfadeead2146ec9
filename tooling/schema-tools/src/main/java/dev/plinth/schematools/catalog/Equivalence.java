package dev.plinth.schematools.catalog;

/** What may differ between two schemas and is no {@link Difference}, each with the reason. */
public enum Equivalence {
    SCHEMA_NAME(
            "How the schema is called, and the schema's name in front of what is in it.",
            "Each tenant has one of another name, made by the same scripts."),
    STANDARD_SCHEMA(
            "The comment that PostgreSQL puts on the schema public, and that everyone may use it.",
            "Nobody said so, pg_dump leaves it out, and a schema of another name has neither. That the use was revoked is found."),
    OTHER_SCHEMAS("What is in other schemas.", "It is somebody else's. What refers to it from here is compared."),
    DATABASE_WIDE(
            "Roles, publications, event triggers, languages, settings and default privileges of the whole database.",
            "They belong to no schema; administrators make them."),
    SERVER_CRAFT(
            "Conversions, access methods, and the parsers and templates of text search.",
            "They are written in C, by authors of extensions. Operators, collations and dictionaries are compared."),
    OWNER(
            "Who owns an object, and what the owner may do.",
            "Roles are called otherwise on each server. What others may do is compared."),
    GRANTOR(
            "Who granted a privilege, and in which order.",
            "It matters to nobody who has the privilege; who has it is compared."),
    NEW_OBJECTS_OWNER(
            "That default privileges hold for new objects of the schema's owner.",
            "It is the owner's role, which is called otherwise on each server. Those for objects of other roles are compared, with what they grant, and to whom."),
    CREATION_ORDER(
            "In which order objects were made.",
            "SQL does not see it. Where order counts, as in an enum, it is compared."),
    COLUMN_ORDER(
            "The order of a table's columns.",
            "SQL that names its columns does not see it, and PostgreSQL cannot change it. That of a composite type's attributes is compared."),
    DROPPED_COLUMNS("That a table once had another column.", "It shows nowhere but in the catalog."),
    WORDS(
            "How a type or an expression was written: int8 for bigint, IN for = ANY.",
            "The server keeps what it means, and says it in its own words, which are compared."),
    NOT_NULL_NAME(
            "The name that the server gave a NOT NULL constraint.",
            "It tells what table and column were called when it was made. A name that somebody chose is compared."),
    IDENTITY_SEQUENCE_NAME(
            "The name that the server gave the sequence of an identity column.",
            "It tells what table and column were called when it was made. A name that somebody chose is compared."),
    PARTITION_PARTS(
            "What indexes, constraints and triggers are called that a partition has because its table has them.",
            "They follow those of the table, which are compared. What a partition has of its own is compared, too."),
    INTERNAL_TRIGGERS(
            "The triggers that the server makes for foreign keys.",
            "Their names hold numbers of the catalog. That they were switched off is found."),
    EXTENSION_VERSION(
            "Version, schema and comment of an extension.",
            "They come with the server. That the extension is there is compared."),
    EXTENSION_CONTENTS("What an extension or a range type brings along.", "It comes and goes with it."),
    SEQUENCE_POSITION("Where a sequence stands.", "It is data. Where it starts is compared."),
    ROWS("Rows, and what the server counted of them.", "They are data. What is to be counted is compared."),
    FILLED(
            "Whether a materialized view is filled.",
            "It is data, and pg_dump --schema-only never fills one. Its query is compared.");

    private final String sentence;
    private final String reason;

    Equivalence(String sentence, String reason) {
        this.sentence = sentence;
        this.reason = reason;
    }

    /** What may differ. */
    public String sentence() {
        return sentence;
    }

    /** Why that counts for nothing, and what near it counts. */
    public String reason() {
        return reason;
    }
}

package dev.plinth.schematools.mapping;

/** What a schema may have in place of what a mapping would make by itself, and why that is no difference. */
public enum MappingEquivalence {
    /** {@code bigint} for an {@code int}; a narrower one refuses large numbers. */
    WIDER_INTEGER("Every number of the smaller type is one of the larger."),
    /** {@code numeric(10)} for an {@code int}; with fewer digits before the point it refuses large numbers. */
    INTEGER_AS_DECIMAL("Decimals are exact, and it has digits enough."),
    /** {@code smallint} for a year; text is not compared with numbers. */
    SHORT_YEAR("It ends in the year 32767."),
    /** {@code double precision} for a {@code float}; {@code real} for a {@code double} cuts digits. */
    WIDER_FLOAT("Every number of the smaller type is one of the larger."),
    /** {@code numeric(12,4)} or {@code numeric} for what is declared as 10 digits, 2 of them decimals. */
    MORE_DIGITS("All that is declared has a place."),
    /** {@code numeric(10,2)} for a decimal of which nothing is declared. */
    UNSAID_DIGITS("The mapping leaves it to the schema how many digits are kept."),
    /** {@code text} or {@code varchar(80)} for what is declared as 40 letters long. */
    LONGER_TEXT("All that is declared has a place."),
    /** {@code varchar(40)} for a text of which nothing is declared. */
    UNSAID_LENGTH("The mapping leaves it to the schema how long texts get; longer ones are refused, and never cut."),
    /** {@code character(3)}; a text that ends in blanks loses them. */
    PADDED_TEXT("EclipseLink takes away the blanks that the server adds."),
    /** {@code citext}; a single letter is not bound as a text, and is refused. */
    TEXT_WITHOUT_CASE("It keeps what it is given, and compares as somebody wanted."),
    /** {@code timestamp} for a {@code java.util.Date}, not for an {@code Instant}, which is the same in all time zones. */
    CLOCK_OF_THE_ZONE("It is a date and a time in the zone of the program, and that is what is kept."),
    /** {@code timestamp(3)}, where EclipseLink would keep six digits of a second. */
    FEWER_FRACTIONS("The mapping leaves it to the schema how exactly time is kept."),
    /** A domain over a type that fits; not one over another. */
    DOMAIN("Values go through it as through its type."),
    /** A unique key of the same columns, all NOT NULL, for the primary key. */
    UNIQUE_KEY("It names one row just as well."),
    /** A primary key or a unique key of fewer columns for a unique key, and an index for a constraint. */
    UNIQUE_ANYHOW("What is unique by some of the columns is unique by all."),
    /** A foreign key with more columns, of which the mapping's are some; for example a tenant. */
    LONGER_FOREIGN_KEY("It holds what the mapping wants, and more."),
    /** A foreign key to the table of another class of the same family. */
    FOREIGN_KEY_TO_THE_FAMILY("One key runs through all tables of an inheritance.");

    private final String reason;

    MappingEquivalence(String reason) {
        this.reason = reason;
    }

    /** Why it is no difference, in one sentence. */
    public String reason() {
        return reason;
    }
}

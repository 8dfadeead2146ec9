package dev.plinth.schematools.mapping;

/**
 * A column as the mapping expects it.
 *
 * @param name as the mapping writes it
 * @param type the Java type that is read from it and written to it, after converters
 * @param converted whether a converter of the project stands between
 * @param declared the SQL type that the mapping declares, or an empty text
 * @param length of texts, 0 if not said
 * @param precision digits of a decimal, 0 if not said
 * @param scale digits behind the point, 0 if not said
 * @param nullable whether the mapping may write null
 * @param key whether it is part of the primary key
 * @param generated whether the database makes its value
 * @param inserted whether an insert writes it
 * @param updated whether an update writes it
 * @param origin the attribute that it keeps, {@code Customer.address.city}; of what is no attribute, the entity alone
 */
public record MappedColumn(
        String name,
        Class<?> type,
        boolean converted,
        String declared,
        int length,
        int precision,
        int scale,
        boolean nullable,
        boolean key,
        boolean generated,
        boolean inserted,
        boolean updated,
        String origin) {
    /** The same under another name. */
    MappedColumn called(String other) {
        return new MappedColumn(
                other, type, converted, declared, length, precision, scale, nullable, key, generated, inserted, updated,
                origin);
    }

    /** The same, with the type of the column that it refers to. */
    MappedColumn typedAs(MappedColumn other) {
        return new MappedColumn(
                name,
                other.type,
                other.converted,
                other.declared,
                other.length,
                other.precision,
                other.scale,
                nullable,
                key,
                generated,
                inserted,
                updated,
                origin);
    }
}

package dev.plinth.schematools.catalog;

import java.util.Locale;

/** What an object of a schema is. */
public enum Kind {
    SCHEMA,
    EXTENSION,
    COLLATION,
    ENUM,
    DOMAIN,
    COMPOSITE_TYPE,
    RANGE_TYPE,
    BASE_TYPE,
    SEQUENCE,
    TABLE,
    FOREIGN_TABLE,
    COLUMN,
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION,
    INDEX,
    STATISTICS,
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    OPERATOR,
    OPERATOR_FAMILY,
    OPERATOR_CLASS,
    CAST,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_CONFIGURATION,
    VIEW,
    MATERIALIZED_VIEW,
    TRIGGER,
    RULE,
    POLICY,
    GRANT;

    /** As people write it: lower case, in words. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
